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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two engines without a gate in a sandbox, and what attacks would like to reach on their host. */
final class AttackedEngines implements AutoCloseable {
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final String SECRET = "what-the-host-keeps";
    private static final long MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_PAGES = 50;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    /** Reached by what computes without end, however busy the machine is. */
    private static final Duration CPU_LIMIT = Duration.ofSeconds(6);

    private final Path folder;
    private final Scratch scratch;
    private final ServerSocket listener;
    private final EnginePool pool;

    /** In a sandbox that works; the folder is theirs alone. */
    AttackedEngines(Sandbox sandbox, Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("secret"), SECRET);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(1);
        scratch = Scratch.claim(folder.resolve("scratch"));
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

    @Override
    public void close() throws IOException {
        pool.close();
        scratch.close();
        listener.close();
    }

    /**
     * Fails when the attack reaches something, ends otherwise than it says, or keeps the next ordinary report from being
     * rendered.
     *
     * @param owner whose engine it gets, unless it is inert
     */
    void hold(Attack attack, String owner) throws IOException, InterruptedException {
        String document = document(attack, owner);

        assertThat(document).doesNotContain(SECRET);
        if (attack.endsByALimit()) assertThat(document).matches("(?s)[A-Z]+_LIMIT .*");
        assertThat(left()).doesNotExist();
        assertThat(connections()).isZero();
        assertThat(pool.render(ordinary(), OutputStream.nullOutputStream(), line -> {}))
                .isInstanceOf(RenderOutcome.Rendered.class);
    }

    private Path left() {
        return folder.resolve("left-behind");
    }

    /** Its text; how it failed when there is none. */
    private String document(Attack attack, String owner) throws IOException, InterruptedException {
        boolean xml = attack.jrxml().contains("language=\"xpath");
        byte[] data = (xml ? "<a><b>x</b></a>" : "{\"a\":[{\"b\":\"x\"}]}").getBytes(UTF_8);
        byte[] zip = order(attack).zip();
        Verdict verdict = switch (attack.expected()) {
            case INERT -> Verdict.INERT;
            case CONTAINED, REFUSED -> Verdict.CONTAINED;
        };
        var render = new ToEngine.Render(
                attack.name(),
                new ToEngine.Input(xml ? ToEngine.Format.XML : ToEngine.Format.JSON, null, data.length),
                new ToEngine.Template(owner, TemplateOrder.sha256(zip), zip.length, verdict, List.of()),
                null,
                null,
                new ToEngine.Output.Pdf(),
                MAX_PAGES,
                MAX_BYTES);
        var job = new EngineJob(
                render,
                () -> new ByteArrayInputStream(data),
                () -> new ByteArrayInputStream(zip),
                TIME_LIMIT,
                CPU_LIMIT);
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

    private TemplateOrder order(Attack attack) {
        Map<String, byte[]> files = new HashMap<>(attack.files());
        files.replaceAll((name, file) ->
                name.endsWith(".svg") ? aimed(new String(file, UTF_8)).getBytes(UTF_8) : file);
        TemplateOrder order = TemplateOrder.of(aimed(attack.jrxml()));
        for (var file : files.entrySet()) order = order.with(file.getKey(), file.getValue());
        return order;
    }

    /** At things that are there to be reached on this machine. */
    private String aimed(String text) {
        return text.replace("/etc/passwd", folder.resolve("secret").toString())
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
