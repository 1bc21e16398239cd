package io.flashreport.local;

import io.flashreport.local.backup.Backup;
import io.flashreport.local.control.ControlServer;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.Project;
import io.flashreport.local.part.ReadyFile;
import io.flashreport.local.sample.Samples;
import io.flashreport.local.stack.LocalStack;
import io.flashreport.local.stack.PortCheck;
import io.flashreport.local.stack.Secrets;
import io.flashreport.local.supervisor.Leftovers;
import io.flashreport.local.supervisor.PartFailedException;
import io.flashreport.local.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The system from its first process to its last, in the foreground. */
final class RunningStack {
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread main = Thread.currentThread();
    private final Home home;
    private final LocalStack stack;
    private final @Nullable Training training;
    private final Secrets secrets;
    private final Clock clock;
    private final Console console;

    /** @param training comes before the first start; null for none */
    RunningStack(Home home, LocalStack stack, Secrets secrets, @Nullable Training training, Clock clock) {
        this.home = home;
        this.stack = stack;
        this.training = training;
        this.secrets = secrets;
        this.clock = clock;
        this.console = new Console(System.out, home);
    }

    /** Returns the exit code of the command, when everything is stopped. */
    int run() throws IOException, InterruptedException {
        int leftovers = new Leftovers(home).end();
        if (leftovers > 0) {
            console.say("Ended %d processes that an earlier launcher left behind.".formatted(leftovers));
        }
        List<Part> parts = stack.parts();
        List<String> complaints = PortCheck.complaints(parts);
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop-everything"));
        try (var supervisor = new Supervisor(home, console, clock)) {
            parts.forEach(supervisor::add);
            var control = new ControlServer(home, new StackControl(supervisor, new Backup(stack.stores()), this::end));
            try {
                return runUntilInterrupted(supervisor);
            } finally {
                control.close();
            }
        } finally {
            stopped.countDown();
        }
    }

    /** Also when whoever started this process goes away without a word. */
    void endWithParent() {
        ProcessHandle.current().parent().map(ProcessHandle::onExit).ifPresent(exit -> {
            CompletableFuture<Void> _ = exit.thenRun(this::end);
        });
    }

    private int runUntilInterrupted(Supervisor supervisor) {
        try {
            if (training != null) training.runIfNeeded();
            start(supervisor);
            // Until a signal, ./flashreport down, or the end of the parent.
            new CountDownLatch(1).await();
            return 0;
        } catch (PartFailedException | IOException e) {
            console.say("The start failed: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            // Asked to end; the flag must not disturb the stopping.
            return 0;
        } finally {
            ending.set(true);
            console.say("Stopping.");
        }
    }

    private void start(Supervisor supervisor) throws PartFailedException, IOException, InterruptedException {
        Instant began = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
        console.say("Starting FlashReport in " + home.folder());
        supervisor.start(supervisor.parts());
        Path sample = home.folder().resolve("sample.pdf");
        Path customers = home.folder().resolve("customers.pdf");
        // Later starts have work of their own to finish, behind which a sample would wait.
        if (!Files.exists(sample))
            check("a report, from its data to its document", () -> samples().report(sample));
        if (!Files.exists(customers))
            check("a template, from its files to a document", () -> samples().template(customers));
        Path environment = home.folder().resolve("demo.env");
        var welcome = new Welcome(stack.publicUrl(), secrets, sample, customers, home.data(Kind.MAIL), environment);
        Home.writePrivately(environment, welcome.demoEnvironment());
        console.say(welcome.text(Duration.between(began, clock.instant())));
        SandboxNotice.of(stack.readiness(Kind.RENDER_WORKER)).ifPresent(console::say);
        new ReadyFile(home.run("up.ready")).write();
    }

    private Samples samples() throws IOException {
        Path template = Project.locate().sampleTemplate();
        return new Samples(stack.publicUrl(), secrets.demoApiKey().text(), template, clock);
    }

    private void check(String what, Check check) throws IOException, InterruptedException {
        Instant asked = clock.instant();
        check.run();
        console.say("  checked  %-18s %6s   %s"
                .formatted("the way of", Console.seconds(Duration.between(asked, clock.instant())), what));
    }

    private interface Check {
        void run() throws IOException, InterruptedException;
    }

    /** Interrupts the main thread, but never while it is stopping things already. */
    private void end() {
        if (ending.compareAndSet(false, true)) {
            main.interrupt();
        }
    }

    private void stopAndWait() {
        end();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
