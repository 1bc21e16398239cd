package io.flashreport.billing.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.key-feed")
interface KeyFeedConfig {
    /** How often the revision is read, one small query for all who wait; a part of the second that a revocation may take. */
    @WithDefault("100ms")
    Duration interval();

    /** The longest that an answer to a gateway is held back. */
    @WithDefault("20s")
    Duration maxWait();
}
