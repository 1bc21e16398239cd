package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.SandboxMode;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the sandbox costs: starts of engines and renders, with and without it in turns, so that both see the same machine.
 * From this module's folder, after {@code mvn package}, with an AOT cache as argument if there is one:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.SandboxBenchmark}
 */
final class SandboxBenchmark {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final PoolSettings SETTINGS = new PoolSettings("benchmark", 1, 1_000_000, Duration.ofSeconds(60));
    private static final long MIB = 1024 * 1024;

    /** As the heavy lane has them: pages that do not fit are on disk in both cases. */
    private static final ProcessLimits LIMITS = ProcessLimits.DEFAULT.withScratchBytes(4096 * MIB);

    private static final int STARTS = 8;

    private SandboxBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path archive = arguments.length == 0 ? null : Path.of(arguments[0]);
        try (Scratch scratch = Scratch.claim(Files.createTempDirectory("sandbox-benchmark"))) {
            var plain = EngineLaunch.ofHome(JAVA, Path.of("target/engine"), List.of("-Xmx256m"), archive);
            var confined = plain.in(Sandbox.open(SandboxMode.REQUIRED, JAVA, scratch.folder()), LIMITS);
            starts(plain, confined, scratch);
            try (var without = EnginePool.open(SETTINGS, plain, scratch);
                    var with = EnginePool.open(SETTINGS, confined, scratch)) {
                renders("7 records", 7, 1_500, 12, 250, without, with);
                renders("1,000 records", 1_000, 60, 10, 15, without, with);
                renders("50,000 records", 50_000, 2, 4, 1, without, with);
            }
        }
    }

    private static void starts(EngineLaunch plain, EngineLaunch confined, Scratch scratch) throws Exception {
        long without = 0;
        long with = 0;
        for (int i = 0; i < STARTS; i++) {
            without += start(plain, scratch);
            with += start(confined, scratch);
        }
        tell("start", without / STARTS, with / STARTS);
    }

    private static long start(EngineLaunch launch, Scratch scratch) throws Exception {
        long began = System.nanoTime();
        try (var pool = EnginePool.open(SETTINGS, launch, scratch)) {
            if (!pool.awaitWarm(Duration.ofSeconds(60))) throw new IllegalStateException("no engine became warm");
            return System.nanoTime() - began;
        }
    }

    private static void renders(
            String what, int records, int warmUps, int turns, int rounds, EnginePool without, EnginePool with)
            throws Exception {
        byte[] data = json(records).getBytes(UTF_8);
        render(without, data, warmUps);
        render(with, data, warmUps);
        long plain = 0;
        long confined = 0;
        for (int i = 0; i < turns; i++) {
            plain += render(without, data, rounds);
            confined += render(with, data, rounds);
        }
        tell(what, plain / turns / rounds, confined / turns / rounds);
    }

    private static long render(EnginePool pool, byte[] data, int rounds) throws Exception {
        var render = TestHost.job("Benchmark", Format.JSON, null, data.length, 100_000, Long.MAX_VALUE);
        long began = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            var job = new EngineJob(render, () -> new ByteArrayInputStream(data), null, Duration.ofMinutes(5));
            RenderOutcome outcome = pool.render(job, OutputStream.nullOutputStream(), line -> {});
            if (!(outcome instanceof RenderOutcome.Rendered)) throw new IllegalStateException(outcome.toString());
        }
        return System.nanoTime() - began;
    }

    private static void tell(String what, long without, long with) {
        System.out.printf(
                "%s: %.2f ms without, %.2f ms with the sandbox; %.1f %% of the speed%n",
                what, without / 1e6, with / 1e6, 100.0 * without / with);
    }

    private static String json(int records) {
        return IntStream.range(0, records)
                .mapToObj(i -> "{\"component name\":\"Cooling circuit valve H" + i % 1000
                        + "\",\"date\":\"01/01/2015\",\"purged\":" + (i % 3 == 0) + ",\"throughput\":" + i % 200 + "}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
