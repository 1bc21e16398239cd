package io.flashreport.engine.host;

import io.flashreport.engine.host.DocumentIntake.SinkException;
import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ProtocolException;
import io.flashreport.engine.protocol.ToEngine;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One job with one engine, from the first frame to the last. Nothing that the engine says is believed unchecked. */
final class Conversation {
    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());
    private static final int MAX_DATA_REQUESTS = 8;
    private static final int MAX_MESSAGE_CHARS = 2_000;
    private static final int MAX_PHASE_CHARS = 64;
    private static final Duration LAST_READ_PATIENCE = Duration.ofSeconds(5);
    private static final Duration EXIT_PATIENCE = Duration.ofSeconds(2);

    private final EngineProcess engine;
    private final EngineWork work;
    private final DocumentIntake document;
    private final LogIntake log;
    private final FindingIntake findings = new FindingIntake();

    /** Why the host killed the engine; the first reason stands. */
    private final AtomicReference<@Nullable RenderFailed> sentence = new AtomicReference<>();

    private int dataRequests;

    Conversation(EngineProcess engine, EngineWork work, DocumentIntake document, Consumer<String> logLines) {
        this.engine = engine;
        this.work = work;
        this.document = document;
        this.log = new LogIntake(logLines);
    }

    /** Holds the conversation; afterwards the engine is either ready for another job or dead. */
    EngineOutcome hold(ScheduledExecutorService watchdog) {
        engine.beginJob(work.owner());
        var timeLimit = watchdog.schedule(
                () -> kill(
                        RenderFailure.TIME_LIMIT,
                        "Rendering took longer than the " + InWords.of(work.timeLimit()) + " allowed."),
                work.timeLimit().toMillis(),
                TimeUnit.MILLISECONDS);
        var cpuLimit = CpuWatch.start(engine, work.cpuLimit(), watchdog, this::cpuLimit);
        var feed = new DataFeed(engine.input(), work, this::killForUnreadableData);
        try {
            EngineOutcome outcome = converse(feed);
            if (!feed.finish(LAST_READ_PATIENCE) || leavesDoubt(outcome)) engine.kill();
            return outcome;
        } finally {
            timeLimit.cancel(false);
            cpuLimit.cancel(false);
            feed.finish(Duration.ZERO);
        }
    }

    private void cpuLimit() {
        kill(
                RenderFailure.CPU_LIMIT,
                "Rendering needed more processor time than the " + InWords.of(work.cpuLimit()) + " allowed.");
    }

    private EngineOutcome converse(DataFeed feed) {
        try {
            while (true) {
                EngineOutcome outcome = answer(engine.read(), feed);
                if (outcome != null) return outcome;
            }
        } catch (ProtocolException e) {
            return diagnose("broke the protocol: " + e.getMessage());
        } catch (IOException e) {
            return diagnose("ended");
        } catch (SinkException e) {
            LOG.log(Level.ERROR, "A document could not be passed on: {0}", e.getCause());
            return kill(RenderFailure.INTERNAL, "The document could not be stored for a moment on its way.");
        }
    }

    private @Nullable EngineOutcome answer(FromEngine frame, DataFeed feed) throws ProtocolException, SinkException {
        switch (frame) {
            case FromEngine.Ready ready -> throw new ProtocolException("ready in the middle of a job");
            case FromEngine.SendData request -> {
                if (++dataRequests > MAX_DATA_REQUESTS)
                    throw new ProtocolException("asked for the data more than " + MAX_DATA_REQUESTS + " times");
                feed.send(supplyOf(request.source()));
                return null;
            }
            case FromEngine.Log line -> {
                log.accept(line.line());
                return null;
            }
            case FromEngine.Document chunk -> {
                return document.accept(chunk.bytes()) ? null : outputLimit();
            }
            case FromEngine.Finding finding -> {
                findings.accept(finding);
                return null;
            }
            case FromEngine.Parameter parameter -> {
                findings.accept(parameter);
                return null;
            }
            case FromEngine.Done done -> {
                return switch (work.job()) {
                    case ToEngine.Render render -> rendered(done, render.maxPages(), render.maxRecords());
                    case ToEngine.Layout layout -> rendered(done, 1, Long.MAX_VALUE);
                    case ToEngine.Check check -> throw new ProtocolException("a check ended as a render");
                };
            }
            case FromEngine.Checked checked -> {
                return switch (work.job()) {
                    case ToEngine.Render render -> throw new ProtocolException("a render ended as a check");
                    case ToEngine.Layout layout -> throw new ProtocolException("a layout ended as a check");
                    case ToEngine.Check check -> findings.checked(checked, document.bytes());
                };
            }
            case FromEngine.Failed failed -> {
                return new RenderFailed(kindOf(failed.failure()), PlainText.line(failed.message(), MAX_MESSAGE_CHARS));
            }
        }
    }

    private EngineWork.Supply supplyOf(Source source) throws ProtocolException {
        EngineWork.Supply supply = work.supply(source);
        if (supply == null) throw new ProtocolException("asked for " + source + ", of which this job has none");
        return supply;
    }

    private RenderOutcome rendered(FromEngine.Done done, int maxPages, long maxRecords) throws ProtocolException {
        if (document.bytes() == 0) throw new ProtocolException("done without a document");
        if (done.pages() > maxPages)
            return kill(
                    RenderFailure.PAGE_LIMIT,
                    "The document has " + done.pages() + " pages, " + maxPages + " are allowed.");
        if (done.records() > maxRecords)
            return kill(
                    RenderFailure.RECORD_LIMIT,
                    "The data has " + done.records() + " records, " + maxRecords + " are allowed.");
        var phases = done.phases().stream()
                .map(phase -> new FromEngine.Phase(PlainText.line(phase.name(), MAX_PHASE_CHARS), phase.millis()))
                .toList();
        return new Rendered(done.records(), done.pages(), document.bytes(), phases);
    }

    /** The engine is dead or dying: finds out why. */
    private RenderFailed diagnose(String what) {
        RenderFailed reason = sentence.get();
        if (reason != null) return reason;
        OptionalInt exit = engine.exitCode(EXIT_PATIENCE);
        if ((exit.isPresent() && exit.getAsInt() == EngineLaunch.OUT_OF_MEMORY_EXIT) || engine.ranOutOfMemory())
            return kill(RenderFailure.MEMORY_LIMIT, "Rendering needed more memory than is allowed.");
        if (engine.tookTooMuchScratch())
            return kill(RenderFailure.MEMORY_LIMIT, "Rendering needed more space for temporary files than is allowed.");
        if (exit.isPresent() && exit.getAsInt() == EngineLaunch.OUT_OF_CPU_TIME_EXIT)
            return kill(RenderFailure.CPU_LIMIT, "Rendering needed more processor time than is allowed.");
        LOG.log(
                Level.WARNING,
                "{0} {1} during a job (exit code {2}); its last words: {3}",
                engine,
                what,
                exit.isPresent() ? String.valueOf(exit.getAsInt()) : "none yet",
                engine.lastWords());
        return kill(RenderFailure.ENGINE_CRASHED, "The engine that rendered the report ended unexpectedly.");
    }

    private RenderFailed outputLimit() {
        return kill(
                RenderFailure.OUTPUT_LIMIT,
                "The document is longer than the " + work.job().maxDocumentBytes() + " bytes allowed.");
    }

    private void killForUnreadableData(Exception failure) {
        LOG.log(Level.WARNING, "The data of a job could not be read: {0}", failure.getCause());
        kill(RenderFailure.DATA_UNAVAILABLE, "The report's data could not be read from where it is stored.");
    }

    /** Kills the engine for a reason; returns the reason that stands. */
    RenderFailed kill(RenderFailure failure, String message) {
        var reason = new RenderFailed(failure, message);
        RenderFailed earlier = sentence.compareAndExchange(null, reason);
        engine.kill();
        return earlier == null ? reason : earlier;
    }

    /** After these an engine may be in no state to take another job. */
    private static boolean leavesDoubt(EngineOutcome outcome) {
        return switch (outcome) {
            case Rendered rendered -> false;
            case CheckOutcome.Checked checked -> false;
            case RenderFailed failed ->
                switch (failed.failure()) {
                    case MEMORY_LIMIT, INTERNAL -> true;
                    case MALFORMED_DATA,
                            TEMPLATE,
                            TIME_LIMIT,
                            CPU_LIMIT,
                            PAGE_LIMIT,
                            RECORD_LIMIT,
                            OUTPUT_LIMIT,
                            ENGINE_CRASHED,
                            NO_ENGINE,
                            DATA_UNAVAILABLE,
                            POLICY,
                            POOL_CLOSED -> false;
                };
        };
    }

    private static RenderFailure kindOf(EngineFailure failure) {
        return switch (failure) {
            case MALFORMED_DATA -> RenderFailure.MALFORMED_DATA;
            case TEMPLATE -> RenderFailure.TEMPLATE;
            case MEMORY_LIMIT -> RenderFailure.MEMORY_LIMIT;
            case RECORD_LIMIT -> RenderFailure.RECORD_LIMIT;
            case PAGE_LIMIT -> RenderFailure.PAGE_LIMIT;
            case OUTPUT_LIMIT -> RenderFailure.OUTPUT_LIMIT;
            case INTERNAL -> RenderFailure.INTERNAL;
        };
    }
}
