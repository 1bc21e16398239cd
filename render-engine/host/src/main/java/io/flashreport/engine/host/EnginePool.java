package io.flashreport.engine.host;

import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.sandbox.SandboxState;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A fixed number of warm engine processes, all of the same kind. One that has worked with a contained template is its
 * owner's from then on, and is thrown away when only another's work is left to do. Inert templates share engines with
 * each other and with the automatic layout.
 */
public final class EnginePool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EnginePool.class.getName());
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

    private final PoolSettings settings;
    private final EngineShelf shelf;
    private final Optional<String> objection;
    private final ScheduledThreadPoolExecutor watchdog;
    private final List<Thread> seats;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    private EnginePool(PoolSettings settings, EngineLaunch launch, Scratch scratch) {
        this.settings = settings;
        SandboxState sandbox = launch.sandbox().state();
        this.objection = settings.templates().objection(sandbox);
        if (!sandbox.confined() && objection.isEmpty())
            LOG.log(
                    Level.WARNING,
                    "Pool {0}: templates that are not inert are filled although nothing confines them. They can do what"
                            + " this user can: let no strangers upload templates.",
                    settings.name());
        this.shelf = new EngineShelf(settings, sandbox);
        this.watchdog = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform()
                        .daemon()
                        .name("engine-watchdog-" + settings.name())
                        .factory());
        watchdog.setRemoveOnCancelPolicy(true);
        var _ = watchdog.scheduleWithFixedDelay(shelf::endRested, 1, 1, TimeUnit.SECONDS);
        this.seats = IntStream.range(0, settings.size())
                .mapToObj(number -> Thread.ofPlatform()
                        .daemon()
                        .name("engine-seat-" + settings.name() + "-" + number)
                        .start(new Seat(launch, settings, scratch, shelf, watchdog)))
                .toList();
    }

    /** Opens a pool and returns at once; its engines become warm in the background. */
    public static EnginePool open(PoolSettings settings, EngineLaunch launch, Scratch scratch) {
        return new EnginePool(settings, launch, scratch);
    }

    /**
     * Renders one job and returns when it is done or has failed, after the job's time limit at the latest, not counting
     * the wait for a warm engine. Call it from a platform thread: it blocks in reads from a pipe.
     *
     * @param document gets the document's bytes, never more than the job allows; not closed
     * @param logLines gets what the engine has to say for the generation log, bounded in number and length
     */
    public RenderOutcome render(EngineJob job, OutputStream document, Consumer<String> logLines)
            throws InterruptedException {
        if (objection.isPresent() && job.owner() != null)
            return new RenderFailed(RenderFailure.POLICY, objection.get());
        return rendered(hold(job, document, logLines));
    }

    /** Why contained templates are not rendered here, for their owners' eyes; empty when they are. */
    public Optional<String> objection() {
        return objection;
    }

    /**
     * Makes the automatic layout of data as a template; the same limits as for {@link #render}. What was rendered is the
     * template, of one page.
     *
     * @param jrxml gets the template's bytes; not closed
     */
    public RenderOutcome layout(EngineLayout layout, OutputStream jrxml) throws InterruptedException {
        return rendered(hold(layout, jrxml, line -> {}));
    }

    /**
     * Checks a template and returns when it is done or has failed; the same limits as for {@link #render}.
     *
     * @param packageSink gets the converted package, unless an error refuses the template; not closed
     */
    public CheckOutcome check(EngineCheck check, OutputStream packageSink) throws InterruptedException {
        return switch (hold(check, packageSink, line -> {})) {
            case CheckOutcome outcome -> outcome;
            case RenderOutcome.Rendered rendered ->
                throw new IllegalStateException("a conversation ends a check as a check");
        };
    }

    private static RenderOutcome rendered(EngineOutcome outcome) {
        return switch (outcome) {
            case RenderOutcome rendered -> rendered;
            case CheckOutcome.Checked checked ->
                throw new IllegalStateException("a conversation ends a render as a render");
        };
    }

    private EngineOutcome hold(EngineWork work, OutputStream document, Consumer<String> logLines)
            throws InterruptedException {
        Optional<EngineProcess> taken = shelf.take(work.owner(), settings.startLimit());
        if (taken.isEmpty()) return noEngine();
        EngineProcess engine = taken.get();
        var sink = new DocumentIntake(document, work.job().maxDocumentBytes());
        var conversation = new Conversation(engine, work, sink, logLines);
        conversations.add(conversation);
        RenderFailure failure = null;
        try {
            EngineOutcome outcome = closing ? closed(conversation) : conversation.hold(watchdog);
            if (outcome instanceof RenderFailed failed) failure = failed.failure();
            return outcome;
        } finally {
            conversations.remove(conversation);
            shelf.giveBack(engine, failure);
        }
    }

    /** Waits until a job would find a warm engine; false when there is none after that time. */
    public boolean awaitWarm(Duration patience) throws InterruptedException {
        return shelf.awaitWarm(patience);
    }

    public PoolState state() {
        return shelf.state();
    }

    /**
     * Kills all engines and waits until they are gone, 10 s for each at the most. Jobs under way end as
     * {@link RenderFailure#POOL_CLOSED}.
     */
    @Override
    public void close() {
        closing = true;
        conversations.forEach(EnginePool::closed);
        shelf.close();
        try {
            for (Thread seat : seats) {
                if (!seat.join(CLOSE_PATIENCE)) LOG.log(Level.ERROR, "{0} does not end; it is left behind", seat);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watchdog.shutdownNow();
        }
    }

    private RenderFailed noEngine() {
        if (closing) return new RenderFailed(RenderFailure.POOL_CLOSED, "The service is being stopped.");
        return new RenderFailed(
                RenderFailure.NO_ENGINE,
                "No rendering engine was ready within " + InWords.of(settings.startLimit()) + ".");
    }

    private static RenderFailed closed(Conversation conversation) {
        return conversation.kill(RenderFailure.POOL_CLOSED, "The service is being stopped.");
    }
}
