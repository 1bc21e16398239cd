package io.flashreport.report.accept;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "flashreport.intake")
interface IntakeConfig {
    /** Reports with data up to this size take the fast lane. */
    @WithDefault("1M")
    MemorySize fastLaneMax();

    /** How much of a refused body is read away, so that clients that send on still see the answer. */
    @WithDefault("128M")
    MemorySize drainMax();
}
