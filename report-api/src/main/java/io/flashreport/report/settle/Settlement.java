package io.flashreport.report.settle;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.ReportId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

/** Applies what workers tell. An outage of the database delays it, however long; nothing is lost. */
@ApplicationScoped
class Settlement {
    private static final Logger LOG = Logger.getLogger(Settlement.class);

    /** Narrow below the half minute that docs/objectives.md promises. */
    private static final Duration[] DWELLS = LongStream.of(
                    100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 7_500, 10_000, 15_000, 20_000, 30_000,
                    45_000, 60_000, 120_000, 300_000, 600_000, 1_800_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final SettlementStore store;
    private final RandomGenerator random;
    private final MeterRegistry metrics;
    private final Timer dwell;

    Settlement(SettlementStore store, RandomGenerator random, MeterRegistry metrics) {
        this.store = store;
        this.random = random;
        this.metrics = metrics;
        this.dwell = Timer.builder("flashreport.reports.dwell")
                .description("From a report's acceptance to its document")
                .serviceLevelObjectives(DWELLS)
                .register(metrics);
        // All of them at zero, so that the first of a kind is seen as an increase.
        for (var failure : FailureKind.values()) {
            settled(failure.name());
            repeated(failure);
        }
    }

    /** Returns when every event is applied, is fenced off or can never be applied. */
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 500,
            jitter = 200,
            delayUnit = ChronoUnit.MILLIS,
            retryOn = DatabaseOutage.class)
    void apply(List<RenderEvent> events) throws DatabaseOutage {
        try {
            settle(events);
        } catch (SQLException e) {
            if (!isRefusedData(e)) throw DatabaseOutage.of(e);
            if (events.size() == 1) {
                LOG.errorf(e, "An event that the database refuses is skipped: %s", subjectOf(events.getFirst()));
                return;
            }
            for (var event : events) apply(List.of(event));
        }
    }

    /** Fails a try that nobody told about. */
    void failSilent(List<Silent> silent) throws SQLException {
        count(store.fail(silent.stream()
                .map(render -> new FailedTry(
                        render.report(),
                        render.attempt(),
                        FailureKind.WORKER_LOST,
                        "The worker that rendered the report fell silent, again and again: the report was given up."
                                + " Send it again.",
                        null,
                        random.nextDouble()))
                .toList()));
    }

    /** A render that was not heard of for too long. */
    record Silent(ReportId report, int attempt) {}

    private void settle(List<RenderEvent> events) throws SQLException {
        var batch = EventBatch.of(events);
        var settled =
                store.settle(batch, batch.failed().stream().map(this::tryOf).toList());
        settled("GENERATED").increment(settled.generated().size());
        settled.generated().forEach(dwell::record);
        count(settled.failedTries());
    }

    private void count(List<Settled.Ending> endings) {
        for (var ending : endings) {
            var counter = ending.last() ? settled(ending.failure().name()) : repeated(ending.failure());
            counter.increment();
        }
    }

    private Counter settled(String outcome) {
        return metrics.counter("flashreport.reports.settled", "outcome", outcome);
    }

    private Counter repeated(FailureKind failure) {
        return metrics.counter("flashreport.tries.repeated", "failure", failure.name());
    }

    private FailedTry tryOf(Failed failed) {
        // PostgreSQL takes every character but this one.
        var message = failed.message().replace("\0", "");
        return new FailedTry(
                failed.reportId(), failed.attempt(), failed.failure(), message, failed.logKey(), random.nextDouble());
    }

    // Classes 22 and 23 of SQLSTATE: the data itself, which no further try changes.
    private static boolean isRefusedData(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static String subjectOf(RenderEvent event) {
        var kind = event.getClass().getSimpleName();
        return event instanceof RenderEvent.OfRender render ? kind + " of report " + render.reportId() : kind;
    }
}
