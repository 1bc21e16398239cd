package io.flashreport.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How every service is called. */
@ConfigMapping(prefix = "flashreport.upstreams")
interface UpstreamConfig {
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long an instance that did not answer is asked last. */
    @WithDefault("1s")
    Duration avoidAfterFailure();

    /** Per instance. */
    @WithDefault("1024")
    int maxConnections();

    /** Requests that wait for a connection to an instance; more are refused. */
    @WithDefault("1024")
    int maxWaiting();

    /** How long a request waits for a connection to an instance. */
    @WithDefault("5s")
    Duration waitForConnection();

    /** A connection on which nothing moves for this long is given up. */
    @WithDefault("2m")
    Duration idleTimeout();
}
