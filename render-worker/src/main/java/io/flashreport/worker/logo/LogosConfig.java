package io.flashreport.worker.logo;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory logos may take. */
@ConfigMapping(prefix = "flashreport.logos")
interface LogosConfig {
    /** Past this, those that were not used for longest go. */
    @WithDefault("8M")
    MemorySize cacheSize();
}
