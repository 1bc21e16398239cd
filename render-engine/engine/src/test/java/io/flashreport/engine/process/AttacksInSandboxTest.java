package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.SandboxMode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox makes of the attacks in src/test/resources/attacks when no gate stands before them. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksInSandboxTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String SECRET = "what-the-host-keeps";
    private static final long MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_PAGES = 50;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(6);

    private static final Set<String> SOME = Set.of(
            "file-read-all",
            "print-writer-to-file",
            "url-open",
            "image-of-address",
            "xpath-document",
            "runtime-exec",
            "endless-loop",
            "big-array",
            "many-pages",
            "halt",
            "print-to-pipe",
            "mutate-report");

    private Path folder;
    private Scratch scratch;
    private ServerSocket listener;
    private EnginePool pool;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Files.writeString(folder.resolve("secret"), SECRET);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(1);
        scratch = Scratch.claim(folder.resolve("scratch"));
        Sandbox sandbox = Sandbox.open(SandboxMode.AUTO, JAVA, scratch.folder());
        if ("required".equals(System.getenv("FLASHREPORT_TEST_SANDBOX")))
            assertThat(sandbox.state().confined()).as(sandbox.state().words()).isTrue();
        Assumptions.assumeTrue(sandbox.state().confined(), sandbox.state().words());
        pool = EnginePool.open(
                new PoolSettings("attacked", 2, 100_000, Duration.ofSeconds(60)),
                launch().in(sandbox, ProcessLimits.DEFAULT),
                scratch);
    }

    private static EngineLaunch launch() {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        var options = List.of("-Xmx192m", "-XX:TieredStopAtLevel=1");
        return new EngineLaunch(
                JAVA,
                classPath,
                OpenEngine.class.getName(),
                options,
                null,
                classPath,
                Sandbox.none(),
                ProcessLimits.DEFAULT);
    }

    @AfterAll
    void close() throws IOException {
        if (pool != null) pool.close();
        scratch.close();
        listener.close();
    }

    static List<Attack> attacks() throws IOException {
        return Attack.all();
    }

    /** One of a kind: each costs the start of an engine. */
    static List<Attack> someAttacks() throws IOException {
        return Attack.all().stream()
                .filter(attack -> SOME.contains(attack.name().replace(".jrxml", "")))
                .toList();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackThatTheGateDidNotSeeReachesNothingAndStopsNobody(Attack attack) throws Exception {
        holds(attack);
    }

    @ParameterizedTest
    @MethodSource("someAttacks")
    void oneAttackOfAKindReachesNothingAndStopsNobody(Attack attack) throws Exception {
        holds(attack);
    }

    private void holds(Attack attack) throws Exception {
        String document = document(attack);

        assertThat(document).doesNotContain(SECRET);
        assertThat(left()).doesNotExist();
        assertThat(connections()).isZero();
        assertThat(pool.render(ordinary(), OutputStream.nullOutputStream(), line -> {}))
                .isInstanceOf(RenderOutcome.Rendered.class);
    }

    private Path left() {
        return folder.resolve("left-behind");
    }

    /** Its text; how it failed when there is none. */
    private String document(Attack attack) throws Exception {
        boolean xml = attack.jrxml().contains("language=\"xpath");
        byte[] data = (xml ? "<a><b>x</b></a>" : "{\"a\":[{\"b\":\"x\"}]}").getBytes(UTF_8);
        TemplateOrder order = TemplateOrder.of(aimed(attack.jrxml()));
        byte[] zip = order.zip();
        var render = new ToEngine.Render(
                attack.name(),
                new ToEngine.Input(xml ? ToEngine.Format.XML : ToEngine.Format.JSON, null, data.length),
                // Each in an engine of its own: some break theirs.
                new ToEngine.Template(
                        attack.name(), TemplateOrder.sha256(zip), zip.length, Verdict.CONTAINED, List.of()),
                null,
                null,
                new ToEngine.Output.Pdf(),
                MAX_PAGES,
                MAX_BYTES);
        var job = new EngineJob(
                render, () -> new ByteArrayInputStream(data), () -> new ByteArrayInputStream(zip), TIME_LIMIT);
        var document = new ByteArrayOutputStream();
        return switch (pool.render(job, document, line -> {})) {
            case RenderOutcome.Rendered rendered -> {
                try (var pdf = new Pdf(document.toByteArray())) {
                    yield pdf.text(1);
                }
            }
            case RenderOutcome.RenderFailed failed -> failed.failure() + " " + failed.message();
        };
    }

    /** At things that are there to be reached on this machine. */
    private String aimed(String jrxml) {
        return jrxml.replace("/etc/passwd", folder.resolve("secret").toString())
                .replace("/tmp/left-behind", left().toString())
                .replace("127.0.0.1:9", "127.0.0.1:" + listener.getLocalPort())
                .replace("\"127.0.0.1\", 9", "\"127.0.0.1\", " + listener.getLocalPort());
    }

    private int connections() throws IOException {
        try {
            listener.accept().close();
            return 1;
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    private static EngineJob ordinary() {
        byte[] data = "[{\"name\":\"valve\",\"open\":true}]".getBytes(UTF_8);
        var render = TestHost.job("Ordinary", ToEngine.Format.JSON, null, data.length, MAX_PAGES, MAX_BYTES);
        return new EngineJob(render, () -> new ByteArrayInputStream(data), null, Duration.ofSeconds(30));
    }
}
