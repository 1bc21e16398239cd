package io.flashreport.report.presentation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is believed what a look is. */
@ConfigMapping(prefix = "flashreport.looks")
interface LookConfig {
    /** A change of a theme takes effect after this. */
    @WithDefault("1S")
    Duration keep();

    /** While template-service does not answer. */
    @WithDefault("10M")
    Duration keepInSilence();

    /** How many are remembered, of all accounts; past it those go that were not used for longest. */
    @WithDefault("20000")
    int maxKept();
}
