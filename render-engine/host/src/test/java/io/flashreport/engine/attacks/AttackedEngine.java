package io.flashreport.engine.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A pool of one {@link Attacker}. */
final class AttackedEngine implements AutoCloseable {
    private static final long MIB = 1024 * 1024;
    static final ProcessLimits LIMITS =
            new ProcessLimits(16 * MIB, 16 * MIB, 384 * MIB, 128, 128, Duration.ofMinutes(10));
    static final ProcessLimits LIMITS_ON_DISK =
            new ProcessLimits(16 * MIB, 0, 384 * MIB, 128, 128, Duration.ofMinutes(10));
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final EnginePool pool;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();

    AttackedEngine(Sandbox sandbox, ProcessLimits limits, Scratch scratch) {
        var settings = new PoolSettings("attacked", 1, 1_000, Duration.ofSeconds(60));
        this.pool = EnginePool.open(settings, launch().in(sandbox, limits), scratch);
    }

    static EngineLaunch launch() {
        var options = List.of("-Xmx64m", "-Xss512k", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().contains("classes"))
                .toList();
        return new EngineLaunch(
                JAVA, classPath, Attacker.class.getName(), options, null, classPath, Sandbox.none(), LIMITS);
    }

    /** What the attacker has to say, or how the job failed. */
    String run(String title, Target target) throws IOException, InterruptedException {
        byte[] data = target.text().getBytes(UTF_8);
        var render = new ToEngine.Render(
                title,
                new ToEngine.Input(ToEngine.Format.JSON, null, data.length),
                null,
                null,
                null,
                new ToEngine.Output.Pdf(),
                1,
                MIB);
        document.reset();
        var job = new EngineJob(render, () -> new ByteArrayInputStream(data), null, Duration.ofSeconds(60));
        return switch (pool.render(job, document, line -> {})) {
            case RenderOutcome.Rendered rendered -> document.toString(UTF_8);
            case RenderOutcome.RenderFailed failed -> Attacker.HELD + failed.failure() + ": " + failed.message();
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}
