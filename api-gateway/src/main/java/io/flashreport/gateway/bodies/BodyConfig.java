package io.flashreport.gateway.bodies;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How slowly a client may send a body; time in which nothing is asked of it does not count. */
@ConfigMapping(prefix = "flashreport.bodies")
interface BodyConfig {
    /** Some bytes have to come within this time. */
    @WithDefault("30s")
    Duration silence();

    /** As many bytes have to come in a second, on average of a window. */
    @WithDefault("1K")
    MemorySize leastPerSecond();

    @WithDefault("60s")
    Duration window();

    /** How often that is looked at. */
    @WithDefault("1s")
    Duration look();
}
