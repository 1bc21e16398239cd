package io.flashreport.worker.template;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the disk packages of templates may take. */
@ConfigMapping(prefix = "flashreport.packages")
interface PackagesConfig {
    /** Past this, those that were not used for longest go; what renders need at the same time is kept in any case. */
    @WithDefault("512M")
    MemorySize cacheSize();
}
