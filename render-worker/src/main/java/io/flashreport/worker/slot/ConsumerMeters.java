package io.flashreport.worker.slot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What Kafka's client counts for the share consumers of a lane, which Micrometer's own binder does not know. */
final class ConsumerMeters {
    private ConsumerMeters() {}

    static void register(List<Slot> slots, String lane, MeterRegistry meters) {
        count("records-consumed-total", "kafka.share.consumer.records", slots, lane, meters);
        count("acknowledgements-send-total", "kafka.share.consumer.acknowledgements", slots, lane, meters);
        count("acknowledgements-error-total", "kafka.share.consumer.acknowledgement.errors", slots, lane, meters);
    }

    // A slot that begins anew counts from 0, as after a restart of the worker.
    private static void count(String name, String meter, List<Slot> slots, String lane, MeterRegistry meters) {
        FunctionCounter.builder(
                        meter,
                        slots,
                        it -> it.stream()
                                .mapToDouble(slot -> slot.counted(name))
                                .sum())
                .description("As Kafka's client tells it of its share consumers: " + name)
                .tag("lane", lane)
                .register(meters);
    }
}
