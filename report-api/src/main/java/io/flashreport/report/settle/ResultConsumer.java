package io.flashreport.report.settle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes what workers tell from Kafka, batch by batch; a batch is acknowledged when it is settled. */
@ApplicationScoped
class ResultConsumer {
    private static final Logger LOG = Logger.getLogger(ResultConsumer.class);

    private final Settlement settlement;
    private final ObjectMapper mapper;

    ResultConsumer(Settlement settlement, ObjectMapper mapper) {
        this.settlement = settlement;
        this.mapper = mapper;
    }

    @Incoming("render-results")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws DatabaseOutage {
        var events = new ArrayList<RenderEvent>(records.count());
        for (var event : records) read(event).ifPresent(events::add);
        if (!events.isEmpty()) settlement.apply(events);
    }

    private Optional<RenderEvent> read(ConsumerRecord<String, byte[]> event) {
        try {
            return Optional.ofNullable(mapper.readValue(event.value(), RenderEvent.class));
        } catch (IOException | IllegalArgumentException e) {
            // Jackson's own text may quote the event, whose message is the client's.
            var reason = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            LOG.errorf(
                    "An event that cannot be read is skipped, partition %d offset %d key %s: %s",
                    event.partition(), event.offset(), event.key(), reason);
            return Optional.empty();
        }
    }
}
