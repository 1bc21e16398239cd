package io.flashreport.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** All of it counts for one gateway: docs/adr/edge.md. */
@ConfigMapping(prefix = "flashreport.limits")
interface LimitConfig {
    /** Of one user, whatever the plan. */
    @WithDefault("50")
    int userRequestsPerSecond();

    /** Of one address, without credentials; log-ins and the like not counted. */
    @WithDefault("600")
    int anonymousRequestsPerMinute();

    /** Of one address: what hashes a password or sends a mail. */
    @WithDefault("60")
    int logInsPerMinute();

    /** Of one account. */
    @WithDefault("60")
    int previewsPerMinute();

    /** Of one account. */
    @WithDefault("4")
    int previewsAtOnce();

    /** Of one account, all its keys and users together; well below the connections to one instance of a service. */
    @WithDefault("128")
    int requestsAtOnce();

    /** Of one address, without credentials. */
    @WithDefault("32")
    int anonymousRequestsAtOnce();

    /** How many buckets are remembered; the one that was used least lately is forgotten, which makes it full again. */
    @WithDefault("100000")
    int buckets();
}
