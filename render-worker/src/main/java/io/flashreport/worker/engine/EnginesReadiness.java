package io.flashreport.worker.engine;

import io.flashreport.contracts.Lane;
import io.flashreport.engine.host.PoolState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when every lane has an engine that can render. Kafka and storage do not count: a worker waits for them by itself,
 * and to restart it or hold back a roll-out because of them would help nobody.
 */
@Readiness
@ApplicationScoped
class EnginesReadiness implements HealthCheck {
    private final Engines engines;

    EnginesReadiness(Engines engines) {
        this.engines = engines;
    }

    @Override
    public HealthCheckResponse call() {
        Map<Lane, PoolState> states = engines.states();
        var response = HealthCheckResponse.named("engines")
                .status(!states.isEmpty() && states.values().stream().allMatch(PoolState::serving));
        states.forEach((lane, state) -> response.withData(
                lane.name().toLowerCase(Locale.ROOT),
                state.warm() + " warm, " + state.busy() + " busy, " + state.started() + " started"));
        return response.withData("sandbox", engines.sandbox().summary())
                .withData("templates", engines.templates())
                .build();
    }
}
