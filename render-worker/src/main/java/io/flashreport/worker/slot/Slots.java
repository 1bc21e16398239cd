package io.flashreport.worker.slot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.Lane;
import io.flashreport.worker.engine.Engines;
import io.flashreport.worker.event.WorkerPulse;
import io.flashreport.worker.render.RenderDesk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** The slots of this worker, from start to stop. */
@ApplicationScoped
class Slots {
    private static final Logger LOG = Logger.getLogger(Slots.class);
    private static final Duration LAST_WORDS_PATIENCE = Duration.ofSeconds(10);

    private final SlotConfig config;
    private final Map<String, Object> kafka;
    private final Engines engines;
    private final RenderDesk desk;
    private final WorkerPulse pulse;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Slot> slots = new ArrayList<>();

    Slots(
            SlotConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Engines engines,
            RenderDesk desk,
            WorkerPulse pulse,
            ObjectMapper json,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.engines = engines;
        this.desk = desk;
        this.pulse = pulse;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws IOException {
        open(Lane.FAST, config.fast());
        open(Lane.HEAVY, config.heavy());
        slots.forEach(Slot::start);
        pulse.start(config.fast(), config.heavy(), engines.inertOnly());
        LOG.infof("%d slots of the fast lane and %d of the heavy one", config.fast(), config.heavy());
    }

    void stop(@Observes ShutdownEvent event) throws IOException, InterruptedException {
        pulse.stop();
        slots.forEach(Slot::stopTaking);
        if (!awaitEnd(config.stopPatience())) LOG.info("Renders under way are left to other workers");
        engines.close();
        if (!awaitEnd(LAST_WORDS_PATIENCE)) LOG.warn("A slot did not end in time; its job is free when its lock ends");
    }

    boolean areAlive() {
        return slots.stream().allMatch(Slot::isAlive);
    }

    private void open(Lane lane, int count) throws IOException {
        if (count == 0) return;
        engines.open(lane, count);
        String laneName = lane.name().toLowerCase(Locale.ROOT);
        var opened = new ArrayList<Slot>();
        for (int number = 1; number <= count; number++)
            opened.add(new Slot("slot-" + laneName + "-" + number, lane, kafka, config.lock(), engines, desk, json));
        slots.addAll(opened);
        ConsumerMeters.register(opened, laneName, meters);
        Gauge.builder(
                        "flashreport.slots.busy",
                        () -> opened.stream().filter(Slot::isBusy).count())
                .description("Slots that have a job")
                .tag("lane", laneName)
                .register(meters);
        Gauge.builder("flashreport.slots", opened::size)
                .description("Slots of this worker")
                .tag("lane", laneName)
                .register(meters);
    }

    private boolean awaitEnd(Duration patience) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        for (Slot slot : slots) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!slot.awaitEnd(left.isPositive() ? left : Duration.ZERO)) return false;
        }
        return true;
    }
}
