package io.flashreport.gateway.connections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.connections")
interface ConnectionConfig {
    /**
     * For how long a connection may be open without a request under way: from its beginning, TLS included, or from the
     * last answer, to the whole head of a request, whatever trickles in between.
     */
    @WithDefault("60s")
    Duration headTimeout();
}
