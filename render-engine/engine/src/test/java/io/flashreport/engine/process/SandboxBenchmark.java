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
 * What the sandbox costs: starts of engines and large documents, with and without it in turns, so that both see the same
 * machine; what contained templates cost in it, beside inert ones; and what a document takes of the processors' time,
 * which is what the throughput of a busy machine is. Two engines that do the same differ by a tenth, as their compilers
 * decide differently: hence processor time is that of new engines in every round, and a third engine of each, again
 * without the sandbox, tells how far apart equals are. What counts is the median of the ratios.
 * From this module's folder, after {@code mvn package}, with an AOT cache as argument if there is one:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.SandboxBenchmark}
 */
final class SandboxBenchmark {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int ROUNDS = 7;
    private static final int TURNS = 15;
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
            try (var without = pool(plain, scratch);
                    var with = pool(confined, scratch)) {
                renders("no template", job(null, 1_000), job(null, 50_000), without, with);
                renders("inert", inert(1_000), inert(50_000), without, with);
            }
            processorTime("inert, 7 records", inert(7), 5_000, 50, plain, confined, scratch);
            processorTime("inert, 1,000 records", inert(1_000), 300, 8, plain, confined, scratch);
            contained(confined, scratch);
        }
    }

    private static void renders(String what, EngineJob middle, EngineJob large, EnginePool without, EnginePool with)
            throws Exception {
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

    private static void processorTime(
            String what,
            EngineJob job,
            int warmUps,
            int documents,
            EngineLaunch plain,
            EngineLaunch confined,
            Scratch scratch)
            throws Exception {
        double[][] nanos = new double[3][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (var without = MeasuredEngine.start(plain, scratch);
                    var with = MeasuredEngine.start(confined, scratch);
                    var again = MeasuredEngine.start(plain, scratch)) {
                List<MeasuredEngine> engines = List.of(without, with, again);
                for (var engine : engines) render(engine.pool(), job, warmUps);
                // In short turns: whatever else the machine does slows each of them as much.
                for (int turn = 0; turn < TURNS; turn++) {
                    for (var engine : engines) engine.measure(() -> render(engine.pool(), job, documents));
                }
                for (int i = 0; i < 3; i++) nanos[i][round] = engines.get(i).nanos() / (TURNS * documents);
            }
        }
        tell(what + ", processor time", nanos[0], nanos[1]);
        tell(what + ", processor time, twice without", nanos[0], nanos[2]);
    }

    /** With engines of their own: one that was somebody's is nobody else's. No contained template runs unconfined. */
    private static void contained(EngineLaunch confined, Scratch scratch) throws Exception {
        try (var shared = pool(confined, scratch);
                var owned = pool(confined, scratch)) {
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

    private static EnginePool pool(EngineLaunch launch, Scratch scratch) throws Exception {
        return EnginePool.open(new PoolSettings("benchmark", 1, 1_000_000, Duration.ofSeconds(60)), launch, scratch);
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
        try (var pool = pool(launch, scratch)) {
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
        for (int i = 0; i < pairs; i++) {
            boolean plainFirst = i % 2 == 0;
            double first = (plainFirst ? without : with).nanos();
            double second = (plainFirst ? with : without).nanos();
            plain[i] = plainFirst ? first : second;
            confined[i] = plainFirst ? second : first;
        }
        tell(what, plain, confined);
    }

    private static void tell(String what, double[] without, double[] with) {
        double[] ratios = IntStream.range(0, with.length)
                .mapToDouble(i -> without[i] / with[i])
                .toArray();
        System.out.printf(
                "| %s | %.2f ms | %.2f ms | %.1f %% |%n",
                what, median(without) / 1e6, median(with) / 1e6, 100 * median(ratios));
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
