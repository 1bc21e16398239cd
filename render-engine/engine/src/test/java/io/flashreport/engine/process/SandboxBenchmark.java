package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.SandboxMode;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox costs: starts of engines, and renders without a template, with an inert and with a contained one, each
 * with and without it in turns, so that both see the same machine. What counts is the median of the pairs' ratios.
 * From this module's folder, after {@code mvn package}, with an AOT cache as argument if there is one:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.SandboxBenchmark}
 */
final class SandboxBenchmark {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final PoolSettings SETTINGS = new PoolSettings("benchmark", 1, 1_000_000, Duration.ofSeconds(60));
    private static final long MIB = 1024 * 1024;

    /** As the heavy lane has them: pages that do not fit are on disk in both cases. */
    private static final ProcessLimits LIMITS = ProcessLimits.DEFAULT.withScratchBytes(4096 * MIB);

    private static final String TEMPLATE = report(
            "main",
            field("component name", "java.lang.String") + field("throughput", "java.lang.Integer"),
            detail(text(0, "$F{component name} + \": \" + $F{throughput} * 2")));

    private SandboxBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path archive = arguments.length == 0 ? null : Path.of(arguments[0]);
        try (Scratch scratch = Scratch.claim(Files.createTempDirectory("sandbox-benchmark"))) {
            var plain = EngineLaunch.ofHome(JAVA, Path.of("target/engine"), List.of("-Xmx256m"), archive);
            var confined = plain.in(Sandbox.open(SandboxMode.REQUIRED, JAVA, scratch.folder()), LIMITS);
            tell("start", 8, () -> start(plain, scratch), () -> start(confined, scratch));
            renders("no template", null, plain, confined, scratch);
            renders("inert", Verdict.INERT, plain, confined, scratch);
            renders("contained", Verdict.CONTAINED, plain, confined, scratch);
        }
    }

    /** With engines of their own: one that was somebody's is nobody else's. */
    private static void renders(
            String what, @Nullable Verdict verdict, EngineLaunch plain, EngineLaunch confined, Scratch scratch)
            throws Exception {
        try (var without = EnginePool.open(SETTINGS, plain, scratch);
                var with = EnginePool.open(SETTINGS, confined, scratch)) {
            renders(what + ", 7 records", job(verdict, 7), 1_500, 25, 100, without, with);
            renders(what + ", 1,000 records", job(verdict, 1_000), 60, 15, 10, without, with);
            renders(what + ", 50,000 records", job(verdict, 50_000), 2, 7, 1, without, with);
        }
    }

    private static void renders(
            String what, EngineJob job, int warmUps, int pairs, int rounds, EnginePool without, EnginePool with)
            throws Exception {
        render(without, job, warmUps);
        render(with, job, warmUps);
        tell(what, pairs, () -> render(without, job, rounds) / rounds, () -> render(with, job, rounds) / rounds);
    }

    private static EngineJob job(@Nullable Verdict verdict, int records) {
        byte[] data = json(records).getBytes(UTF_8);
        byte[] zip = TemplateOrder.of(TEMPLATE).zip();
        var template = verdict == null
                ? null
                : new ToEngine.Template("owner", TemplateOrder.sha256(zip), zip.length, verdict, List.of());
        var render = new ToEngine.Render(
                "Benchmark",
                new ToEngine.Input(Format.JSON, null, data.length),
                template,
                null,
                null,
                new ToEngine.Output.Pdf(),
                100_000,
                Long.MAX_VALUE);
        return new EngineJob(
                render,
                () -> new ByteArrayInputStream(data),
                template == null ? null : () -> new ByteArrayInputStream(zip),
                Duration.ofMinutes(5));
    }

    private static long start(EngineLaunch launch, Scratch scratch) throws Exception {
        long began = System.nanoTime();
        try (var pool = EnginePool.open(SETTINGS, launch, scratch)) {
            if (!pool.awaitWarm(Duration.ofSeconds(60))) throw new IllegalStateException("no engine became warm");
            return System.nanoTime() - began;
        }
    }

    private static long render(EnginePool pool, EngineJob job, int rounds) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            RenderOutcome outcome = pool.render(job, OutputStream.nullOutputStream(), line -> {});
            if (!(outcome instanceof RenderOutcome.Rendered)) throw new IllegalStateException(outcome.toString());
        }
        return System.nanoTime() - began;
    }

    /** The first of a pair is the one, then the other: what comes second finds warmer caches. */
    private static void tell(String what, int pairs, Timed without, Timed with) throws Exception {
        double[] plain = new double[pairs];
        double[] confined = new double[pairs];
        double[] ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            boolean plainFirst = i % 2 == 0;
            double first = (plainFirst ? without : with).nanos();
            double second = (plainFirst ? with : without).nanos();
            plain[i] = plainFirst ? first : second;
            confined[i] = plainFirst ? second : first;
            ratios[i] = plain[i] / confined[i];
        }
        System.out.printf(
                "| %s | %.2f ms | %.2f ms | %.1f %% |%n",
                what, median(plain) / 1e6, median(confined) / 1e6, 100 * median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private interface Timed {
        long nanos() throws Exception;
    }

    private static String json(int records) {
        return IntStream.range(0, records)
                .mapToObj(i -> "{\"component name\":\"Cooling circuit valve H" + i % 1000
                        + "\",\"date\":\"01/01/2015\",\"purged\":" + (i % 3 == 0) + ",\"throughput\":" + i % 200 + "}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
