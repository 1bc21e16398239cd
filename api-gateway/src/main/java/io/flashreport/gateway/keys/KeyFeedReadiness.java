package io.flashreport.gateway.keys;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
class KeyFeedReadiness implements HealthCheck {
    private final KeyFeedState state;

    KeyFeedReadiness(KeyFeedState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("API keys can be checked")
                .status(state.inTouch())
                .build();
    }
}
