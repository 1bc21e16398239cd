package io.flashreport.gateway.proxy;

import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.refusal.RestOfBody;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** What every {@link Passage} needs. */
@Singleton
class Passages {
    final Vertx vertx;
    final BodyConfig bodies;
    final Refusals refusals;
    final RestOfBody restOfBody;
    final MeterRegistry metrics;

    Passages(Vertx vertx, BodyConfig bodies, Refusals refusals, RestOfBody restOfBody, MeterRegistry metrics) {
        this.vertx = vertx;
        this.bodies = bodies;
        this.refusals = refusals;
        this.restOfBody = restOfBody;
        this.metrics = metrics;
    }

    Passage begin(Errand errand, Instances.Connected connected) {
        return new Passage(this, errand, connected);
    }
}
