package io.flashreport.worker.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends events to Kafka, and says once when Kafka stops taking them and once when it takes them again. */
@ApplicationScoped
class EventChannel {
    private static final Logger LOG = Logger.getLogger(EventChannel.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MutinyEmitter<Record<String, byte[]>> emitter;
    private final ObjectMapper json;
    private final AtomicReference<@Nullable Instant> brokenSince = new AtomicReference<>();

    EventChannel(@Channel("render-results") MutinyEmitter<Record<String, byte[]>> emitter, ObjectMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    /**
     * Sends an event, several times if need be, and waits for Kafka to have it.
     *
     * @return false when Kafka did not say so within that time; it may have it all the same, or get it later
     */
    boolean send(String key, RenderEvent event, Duration patience) {
        var record = Record.of(key, toJson(event));
        try {
            Uni.createFrom()
                    .deferred(() -> emitter.send(record))
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .expireIn(patience.toMillis())
                    .await()
                    .atMost(patience);
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
            LOG.warnf("Kafka takes no events (%s); this goes on trying until it does", why.toString());
    }
}
