package io.flashreport.report.settle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.report.trace.ReportTraces;
import io.opentelemetry.api.trace.Span;
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
    private final ReportTraces traces;

    ResultConsumer(Settlement settlement, ObjectMapper mapper, ReportTraces traces) {
        this.settlement = settlement;
        this.mapper = mapper;
        this.traces = traces;
    }

    @Incoming("render-results")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws DatabaseOutage {
        var events = new ArrayList<RenderEvent>(records.count());
        var spans = new ArrayList<Span>();
        for (var record : records) {
            read(record).ifPresent(event -> {
                events.add(event);
                if (event instanceof RenderEvent.OfRender render)
                    spans.add(traces.settling(render.reportId(), record.headers()));
            });
        }
        try {
            if (!events.isEmpty()) settlement.apply(events);
        } finally {
            spans.forEach(Span::end);
        }
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
