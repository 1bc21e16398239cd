package io.flashreport.template.engine;

import io.flashreport.engine.host.PoolState;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when an engine can check. The storage does not count: names are resolved without it. */
@Readiness
@ApplicationScoped
class EnginesReadiness implements HealthCheck {
    private final Engines engines;

    EnginesReadiness(Engines engines) {
        this.engines = engines;
    }

    @Override
    public HealthCheckResponse call() {
        PoolState state = engines.state();
        return HealthCheckResponse.named("engines")
                .status(state.serving())
                .withData("engines", state.warm() + " warm, " + state.busy() + " busy, " + state.started() + " started")
                .withData("sandbox", state.sandbox().summary())
                .withData("templates", engines.objection().isPresent() ? "inert only" : "contained too")
                .build();
    }
}
