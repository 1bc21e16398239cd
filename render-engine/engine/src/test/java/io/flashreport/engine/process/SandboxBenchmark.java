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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox costs: starts of engines, single renders one after the other, and as many at once as there are cores,
 * each with and without it in turns, so that both see the same machine; and what contained templates cost in it, beside
 * inert ones. What counts is the median of the pairs' ratios.
 * From this module's folder, after {@code mvn package}, with an AOT cache as argument if there is one:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.SandboxBenchmark}
 */
final class SandboxBenchmark {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int CORES = Runtime.getRuntime().availableProcessors();
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
            try (var without = pool(1, plain, scratch);
                    var with = pool(1, confined, scratch)) {
                renders("no template", job(null, 7), job(null, 1_000), job(null, 50_000), without, with);
                renders("inert", inert(7), inert(1_000), inert(50_000), without, with);
            }
            try (var without = pool(CORES, plain, scratch);
                    var with = pool(CORES, confined, scratch)) {
                atOnce("7 records", inert(7), 1_500, 100, without, with);
                atOnce("1,000 records", inert(1_000), 60, 10, without, with);
            }
            contained(confined, scratch);
        }
    }

    private static void renders(
            String what, EngineJob small, EngineJob middle, EngineJob large, EnginePool without, EnginePool with)
            throws Exception {
        renders(what + ", 7 records", small, 1_500, 25, 100, without, with);
        renders(what + ", 1,000 records", middle, 60, 15, 10, without, with);
        renders(what + ", 50,000 records", large, 2, 7, 1, without, with);
    }

    private static void renders(
            String what, EngineJob job, int warmUps, int pairs, int rounds, EnginePool without, EnginePool with)
            throws Exception {
        render(without, job, warmUps);
        render(with, job, warmUps);
        tell(what, pairs, () -> render(without, job, rounds) / rounds, () -> render(with, job, rounds) / rounds);
    }

    /** Throughput: no core waits for anything, so that only what takes processor time counts. */
    private static void atOnce(String what, EngineJob job, int warmUps, int rounds, EnginePool without, EnginePool with)
            throws Exception {
        renderAtOnce(without, job, warmUps);
        renderAtOnce(with, job, warmUps);
        int all = rounds * CORES;
        tell(
                "inert, " + what + ", all cores, each",
                25,
                () -> renderAtOnce(without, job, rounds) / all,
                () -> renderAtOnce(with, job, rounds) / all);
    }

    private static long renderAtOnce(EnginePool pool, EngineJob job, int rounds) throws Exception {
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            for (var each : threads.invokeAll(Collections.nCopies(CORES, () -> render(pool, job, rounds)))) each.get();
        }
        return System.nanoTime() - began;
    }

    /** With engines of their own: one that was somebody's is nobody else's. No contained template runs unconfined. */
    private static void contained(EngineLaunch confined, Scratch scratch) throws Exception {
        try (var shared = pool(1, confined, scratch);
                var owned = pool(1, confined, scratch)) {
            EngineJob inert = inert(7);
            EngineJob contained = job(Verdict.CONTAINED, 7);
            render(shared, inert, 1_500);
            render(owned, contained, 1_500);
            tell(
                    "inert | contained, 7 records",
                    25,
                    () -> render(shared, inert, 100) / 100,
                    () -> render(owned, contained, 100) / 100);
        }
    }

    private static EnginePool pool(int size, EngineLaunch launch, Scratch scratch) throws Exception {
        return EnginePool.open(new PoolSettings("benchmark", size, 1_000_000, Duration.ofSeconds(60)), launch, scratch);
    }

    private static EngineJob inert(int records) {
        return job(Verdict.INERT, records);
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
        try (var pool = pool(1, launch, scratch)) {
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
