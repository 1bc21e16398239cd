package io.flashreport.engine.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.host.EngineWork.ReplayableData;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.sandbox.TemplatePolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A pool of {@link TestEngine}s and what the last job gave. */
final class PoolHarness implements AutoCloseable {
    static final int MAX_PAGES = 100;
    static final long MAX_DOCUMENT_BYTES = 10_000_000;

    private final Scratch scratch;
    private final EnginePool pool;
    private ByteArrayOutputStream document = new ByteArrayOutputStream();
    private List<String> log = new ArrayList<>();

    private PoolHarness(PoolSettings settings, EngineLaunch launch) throws IOException {
        this.scratch = Scratch.claim(Files.createTempDirectory("pool-test"));
        this.pool = EnginePool.open(settings, launch, scratch);
    }

    static PoolHarness open(int size, int jobsPerEngine, String... furtherOptions) throws IOException {
        return new PoolHarness(settings(size, jobsPerEngine), launch(furtherOptions));
    }

    private static PoolSettings settings(int size, int jobsPerEngine) {
        return new PoolSettings(
                "test", size, jobsPerEngine, Duration.ofSeconds(20), Duration.ofHours(1), TemplatePolicy.CONTAINED_TOO);
    }

    /** A pool of one that thinks nothing of engines that rest. */
    static PoolHarness withoutRest() throws IOException {
        return new PoolHarness(
                new PoolSettings("test", 1, 1_000, Duration.ofSeconds(20), Duration.ZERO, TemplatePolicy.CONTAINED_TOO),
                launch());
    }

    /** A pool of one, without a sandbox. */
    static PoolHarness under(TemplatePolicy policy) throws IOException {
        return new PoolHarness(
                new PoolSettings("test", 1, 1_000, Duration.ofSeconds(20), Duration.ofHours(1), policy), launch());
    }

    static PoolHarness open(PoolSettings settings, EngineLaunch launch) throws IOException {
        return new PoolHarness(settings, launch);
    }

    static EngineLaunch launch(String... furtherOptions) {
        var options = new ArrayList<>(List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"));
        options.addAll(List.of(furtherOptions));
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new EngineLaunch(java(), classPath, TestEngine.class.getName(), options, null);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    EngineJob job(String behaviour, byte[] data) {
        return job(behaviour, data.length, Duration.ofSeconds(30), () -> new ByteArrayInputStream(data));
    }

    EngineJob job(String behaviour, long dataBytes, Duration timeLimit, ReplayableData data) {
        var render = new ToEngine.Render(
                behaviour,
                new ToEngine.Input(ToEngine.Format.JSON, null, dataBytes),
                null,
                null,
                null,
                new ToEngine.Output.Pdf(),
                MAX_PAGES,
                MAX_DOCUMENT_BYTES);
        return new EngineJob(render, data, null, timeLimit);
    }

    /** Has an engine tell its process id, in a job with a contained template of that owner, or without a template. */
    String pidOf(@Nullable String owner) {
        return pidOf(owner == null ? null : template(owner, Verdict.CONTAINED));
    }

    /** The same with an inert template of that owner. */
    String pidOfInert(String owner) {
        return pidOf(template(owner, Verdict.INERT));
    }

    /** A job with a template of that verdict. */
    static EngineJob job(Verdict verdict) {
        return jobOf(template("owner", verdict));
    }

    private static ToEngine.Template template(String owner, Verdict verdict) {
        return new ToEngine.Template(owner, "0".repeat(64), 1, verdict, List.of());
    }

    private String pidOf(ToEngine.@Nullable Template template) {
        var sink = new ByteArrayOutputStream();
        try {
            pool.render(jobOf(template), sink, line -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return sink.toString(UTF_8).lines().findFirst().orElseThrow();
    }

    private static EngineJob jobOf(ToEngine.@Nullable Template template) {
        var render = new ToEngine.Render(
                "tell about yourself",
                new ToEngine.Input(ToEngine.Format.JSON, null, 0),
                template,
                null,
                null,
                new ToEngine.Output.Pdf(),
                MAX_PAGES,
                MAX_DOCUMENT_BYTES);
        ReplayableData nothing = () -> new ByteArrayInputStream(new byte[0]);
        return new EngineJob(render, nothing, template == null ? null : nothing, Duration.ofSeconds(30));
    }

    EngineJob job(String behaviour, Duration cpuLimit) {
        var job = job(behaviour, new byte[0]);
        return new EngineJob(job.job(), job.data(), null, job.timeLimit(), cpuLimit);
    }

    EngineJob job(String behaviour, long maxRecords) {
        var render = new ToEngine.Render(
                behaviour,
                new ToEngine.Input(ToEngine.Format.JSON, null, 0),
                null,
                null,
                null,
                Look.PLAIN,
                null,
                new ToEngine.Output.Pdf(),
                maxRecords,
                MAX_PAGES,
                MAX_DOCUMENT_BYTES);
        return new EngineJob(render, () -> new ByteArrayInputStream(new byte[0]), null, Duration.ofSeconds(30));
    }

    RenderOutcome render(String behaviour, byte[] data) throws InterruptedException {
        return render(job(behaviour, data));
    }

    RenderOutcome render(EngineJob job) throws InterruptedException {
        document = new ByteArrayOutputStream();
        return render(job, document);
    }

    RenderOutcome render(EngineJob job, OutputStream sink) throws InterruptedException {
        log = new ArrayList<>();
        return pool.render(job, sink, log::add);
    }

    /** Checks a package whose main template says how the engine behaves. */
    CheckOutcome check(String behaviour, byte[] templatePackage, byte @Nullable [] sample) throws InterruptedException {
        var input = sample == null ? null : new ToEngine.Input(ToEngine.Format.JSON, null, sample.length);
        var job = new ToEngine.Check(behaviour, templatePackage.length, input, MAX_DOCUMENT_BYTES);
        document = new ByteArrayOutputStream();
        return pool.check(
                new EngineCheck(
                        job,
                        "owner",
                        () -> new ByteArrayInputStream(templatePackage),
                        sample == null ? null : () -> new ByteArrayInputStream(sample),
                        Duration.ofSeconds(5)),
                document);
    }

    RenderOutcome layout(String behaviour, byte[] data) throws InterruptedException {
        var input = new ToEngine.Input(ToEngine.Format.JSON, null, data.length);
        var job = new ToEngine.Layout(behaviour, input, null, null, Look.PLAIN, MAX_DOCUMENT_BYTES);
        document = new ByteArrayOutputStream();
        return pool.layout(
                new EngineLayout(job, () -> new ByteArrayInputStream(data), Duration.ofSeconds(5)), document);
    }

    /** Renders beside another job, whose document and log stay what they are. */
    RenderOutcome renderQuietly(String behaviour, Duration timeLimit) {
        try {
            return pool.render(
                    job(behaviour, 0, timeLimit, () -> new ByteArrayInputStream(new byte[0])),
                    OutputStream.nullOutputStream(),
                    line -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] document() {
        return document.toByteArray();
    }

    String document(int line) {
        return document.toString(UTF_8).lines().skip(line).findFirst().orElseThrow();
    }

    List<String> log() {
        return log;
    }

    Scratch scratch() {
        return scratch;
    }

    PoolState state() {
        return pool.state();
    }

    void awaitWarm(int engines) throws InterruptedException {
        await(() -> pool.state().warm() == engines);
    }

    void awaitBusy(int engines) throws InterruptedException {
        await(() -> pool.state().busy() == engines);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        var never = new java.util.concurrent.CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (never.await(10, java.util.concurrent.TimeUnit.MILLISECONDS)) throw new AssertionError();
        }
    }

    /** The engines of this pool that the operating system still knows. */
    List<ProcessHandle> enginesAlive() {
        return ProcessHandle.current()
                .children()
                .filter(child -> argumentsOf(child).contains(scratch.folder().toString()))
                .toList();
    }

    private static String argumentsOf(ProcessHandle process) {
        return String.join(" ", process.info().arguments().orElse(new String[0]));
    }

    @Override
    public void close() throws IOException {
        pool.close();
        scratch.close();
    }
}
