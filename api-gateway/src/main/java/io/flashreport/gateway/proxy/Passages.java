package io.flashreport.gateway.proxy;

import io.flashreport.gateway.bodies.BodyPace;
import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.refusal.RestOfBody;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What every {@link Passage} needs. */
@Singleton
class Passages {
    final BodyPace pace;
    final Refusals refusals;
    final RestOfBody restOfBody;
    final MeterRegistry metrics;

    Passages(BodyPace pace, Refusals refusals, RestOfBody restOfBody, MeterRegistry metrics) {
        this.pace = pace;
        this.refusals = refusals;
        this.restOfBody = restOfBody;
        this.metrics = metrics;
    }

    Passage begin(Errand errand, Instances.Connected connected) {
        return new Passage(this, errand, connected);
    }
}
