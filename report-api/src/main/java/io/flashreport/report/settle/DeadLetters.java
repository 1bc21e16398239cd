package io.flashreport.report.settle;

import io.flashreport.report.leader.Duty;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Notes in Kafka, by id, the reports that were given up. */
@ApplicationScoped
class DeadLetters implements Duty {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final DeadLetterStore store;
    private final Emitter<Record<String, String>> topic;
    private final Counter sent;

    DeadLetters(
            DeadLetterStore store,
            @Channel("dead-letters") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 10 * BATCH)
                    Emitter<Record<String, String>> topic,
            MeterRegistry metrics) {
        this.sent = metrics.counter("flashreport.dead.letters");
        this.store = store;
        this.topic = topic;
    }

    @Override
    public Duration perform() throws SQLException {
        var due = store.due(BATCH);
        if (due.isEmpty()) return EVERY;
        if (!send(due)) return AFTER_FAILURE;
        store.markSent(due);
        sent.increment(due.size());
        return EVERY;
    }

    private boolean send(List<UUID> reports) {
        var sending = reports.stream()
                .map(UUID::toString)
                .map(id -> topic.send(Record.of(id, id)).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(sending).get(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Kafka did not take %d dead letters, they are sent again: %s", reports.size(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
