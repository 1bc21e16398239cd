package io.flashreport.local.supervisor;

import static io.flashreport.local.supervisor.ShellPart.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest implements Observer {
    private static final String IDLE = "while :; do sleep 0.1; done";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of("");

    private Home home = new Home(folder);

    @SuppressWarnings("NullAway.Init")
    private Supervisor supervisor;

    @BeforeEach
    void createSupervisor() throws IOException {
        home = new Home(folder);
        home.create();
        supervisor = new Supervisor(home, this, Clock.systemUTC());
    }

    @AfterEach
    void stopEverything() throws IOException {
        supervisor.close();
    }

    @Test
    void aPartIsStartedWhenWhatItNeedsIsReady() throws Exception {
        add(Kind.BILLING_QUOTA, "test -e " + ready(Kind.POSTGRES) + " && " + READY + IDLE);
        add(Kind.POSTGRES, "sleep 0.3; " + READY + IDLE);

        supervisor.start(supervisor.parts());

        assertThat(events).containsExactly("ready postgres", "ready billing-quota");
        assertThat(states()).containsExactly("postgres ready", "billing-quota ready");
    }

    @Test
    void aPartThatEndsWhileStartingShowsTheEndOfItsLog() {
        add(Kind.KAFKA, "echo first; echo the reason; exit 3");

        assertThatThrownBy(() -> supervisor.start(supervisor.parts()))
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("kafka ended with exit code 3 while starting")
                .hasMessageContaining("the reason");
    }

    @Test
    void aPartThatDiesLaterIsTold() throws Exception {
        add(Kind.KAFKA, READY + "sleep 0.3; exit 7");
        supervisor.start(supervisor.parts());

        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("ready kafka");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("died kafka 7");
        assertThat(states()).containsExactly("kafka died (7)");
    }

    @Test
    void aKilledPartCanBeStartedAgain() throws Exception {
        add(Kind.KAFKA, READY + IDLE);
        supervisor.start(supervisor.parts());
        long before = pid();

        supervisor.kill(supervisor.parts());
        assertThat(ProcessHandle.of(before).filter(Signals::runs)).isEmpty();
        supervisor.start(supervisor.parts());

        assertThat(states()).containsExactly("kafka ready");
        assertThat(pid()).isNotEqualTo(before);
    }

    @Test
    void aPartThatDoesNotListenIsKilledAfterItsGrace() throws Exception {
        add(Kind.KAFKA, "trap '' TERM; " + READY + IDLE);
        supervisor.start(supervisor.parts());
        long process = pid();

        supervisor.stop(supervisor.parts());

        assertThat(ProcessHandle.of(process).filter(Signals::runs)).isEmpty();
        assertThat(states()).containsExactly("kafka stopped");
    }

    @Test
    void aPartsOwnChildrenEndWithIt() throws Exception {
        add(Kind.KAFKA, "sleep 600 & " + READY + "wait");
        supervisor.start(supervisor.parts());
        List<ProcessHandle> children =
                ProcessHandle.of(pid()).orElseThrow().children().toList();
        assertThat(children).isNotEmpty();

        supervisor.stop(supervisor.parts());

        assertThat(children).noneMatch(Signals::runs);
    }

    @Test
    void closingDoesNotWaitForAPartThatIsStillStarting() throws Exception {
        add(Kind.KAFKA, IDLE);
        Thread starting = Thread.ofVirtual().start(() -> {
            try {
                supervisor.start(supervisor.parts());
            } catch (PartFailedException | IOException | InterruptedException e) {
                events.add("gave up");
            }
        });
        while (pidFile().process().isEmpty()) {
            Thread.onSpinWait();
        }
        ProcessHandle process = pidFile().process().orElseThrow();

        supervisor.close();

        assertThat(Signals.runs(process)).isFalse();
        assertThat(starting.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whatAKilledLauncherLeftBehindIsFoundAndEnded() throws Exception {
        Process leftover = new ProcessBuilder("sh", "-c", IDLE).start();
        new PidFile(home.run("kafka.pid")).write(leftover.toHandle(), "TERM");

        assertThat(new Leftovers(home).end()).isEqualTo(1);

        // A Process hears of its end a moment after the end: only its parent's thread tells it.
        assertThat(leftover.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(leftover.exitValue()).isNotZero();
        assertThat(home.run("kafka.pid")).doesNotExist();
    }

    @Test
    void aStrangerWithTheNumberOfAFormerProcessIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sh", "-c", IDLE).start();
        Files.writeString(home.run("kafka.pid"), stranger.pid() + " 1000 TERM\n");

        assertThat(new Leftovers(home).end()).isZero();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    private void add(Kind kind, String script) {
        supervisor.add(new ShellPart(kind, ready(kind), script));
    }

    private Path ready(Kind kind) {
        return folder.resolve(kind.label() + ".ready");
    }

    private PidFile pidFile() {
        return new PidFile(home.run("kafka.pid"));
    }

    private long pid() throws IOException {
        return pidFile().process().orElseThrow().pid();
    }

    private List<String> states() {
        return supervisor.report().stream()
                .map(report -> report.part() + " " + report.state())
                .toList();
    }

    @Override
    public void ready(Part part, Duration after) {
        events.add("ready " + part.id());
    }

    @Override
    public void stopped(PartId part) {
        events.add("stopped " + part);
    }

    @Override
    public void died(PartId part, int exitCode) {
        events.add("died " + part + " " + exitCode);
    }
}
