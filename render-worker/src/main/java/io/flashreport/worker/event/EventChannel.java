package io.flashreport.worker.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends events to Kafka, and says once when Kafka stops taking them and once when it takes them again. */
@ApplicationScoped
class EventChannel {
    private static final Logger LOG = Logger.getLogger(EventChannel.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Longer than the producer tries by itself. */
    private static final Duration ONE_TRY = Duration.ofMinutes(1);

    private final MutinyEmitter<Record<String, byte[]>> emitter;
    private final ObjectMapper json;
    private final AtomicReference<@Nullable Instant> brokenSince = new AtomicReference<>();

    EventChannel(@Channel("render-results") MutinyEmitter<Record<String, byte[]>> emitter, ObjectMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    /** Sends a sign of life and waits until Kafka has it or has failed to take it, which takes some seconds. */
    void sendOnce(String key, RenderEvent event) {
        // One at a time for each sender: otherwise old ones would pile up in front of results while Kafka is away.
        await(event, sending(key, event), ONE_TRY);
    }

    /**
     * Sends an event until Kafka has it.
     *
     * @return false when it had not after that time; it may get it all the same
     */
    boolean send(String key, RenderEvent event, Duration patience) {
        var trying = sending(key, event)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(patience.toMillis());
        return await(event, trying, patience.plus(ONE_TRY));
    }

    private Uni<Void> sending(String key, RenderEvent event) {
        var record = Record.of(key, toJson(event));
        var headers = OutgoingKafkaRecordMetadata.<String>builder()
                .withHeaders(TraceParent.headersOf(Span.current()))
                .build();
        return Uni.createFrom().deferred(() -> emitter.sendMessage(Message.of(record, Metadata.of(headers))));
    }

    private boolean await(RenderEvent event, Uni<Void> sending, Duration patience) {
        try {
            sending.await().atMost(patience);
            nowTaken();
            return true;
        } catch (RuntimeException e) {
            notTaken(event.at(), e);
            return false;
        }
    }

    private byte[] toJson(RenderEvent event) {
        try {
            return json.writerFor(RenderEvent.class).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }

    private void nowTaken() {
        Instant since = brokenSince.getAndSet(null);
        if (since != null) LOG.infof("Kafka takes events again; it had taken none since %s", since);
    }

    private void notTaken(Instant at, RuntimeException why) {
        if (brokenSince.compareAndSet(null, at))
            LOG.warnf(
                    "Kafka takes no events (%s); this goes on trying until it does",
                    rootOf(why).toString());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
