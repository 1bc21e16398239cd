package io.flashreport.gateway.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.keys")
interface KeyConfig {
    /** How many keys are remembered, known and unknown ones. */
    @WithDefault("100000")
    int cacheSize();

    /** How long a known key is remembered when nothing is heard of it. */
    @WithDefault("10m")
    Duration rememberKnown();

    @WithDefault("5s")
    Duration rememberUnknown();

    /** How long billing-quota may hold back its answer to "what changed?"; silence beyond that counts as a failure. */
    @WithDefault("1s")
    Duration pollWait();

    /** How long remembered keys are good after the question could not be answered. */
    @WithDefault("1s")
    Duration grace();

    /** The pause between failed questions. */
    @WithDefault("200ms")
    Duration retryPause();

    /** How often billing-quota is told which keys have been used. */
    @WithDefault("5s")
    Duration usesInterval();
}
