package io.flashreport.worker.slot;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while every slot's thread runs; nothing that a worker meets should end one. */
@Liveness
@ApplicationScoped
class SlotsLiveness implements HealthCheck {
    private final Slots slots;

    SlotsLiveness(Slots slots) {
        this.slots = slots;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("slots").status(slots.areAlive()).build();
    }
}
