package io.flashreport.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "flashreport.report-api")
interface UpstreamConfig {
    /** The instances of report-api; requests take turns. */
    List<URI> urls();

    @WithDefault("1s")
    Duration connectTimeout();

    /** How long an instance that did not answer is asked last. */
    @WithDefault("1s")
    Duration avoidAfterFailure();

    /** Per instance. */
    @WithDefault("256")
    int maxConnections();

    /** Requests that wait for a connection; more are refused. */
    @WithDefault("1024")
    int maxWaiting();

    /** A connection on which nothing moves for this long is given up. */
    @WithDefault("2m")
    Duration idleTimeout();
}
