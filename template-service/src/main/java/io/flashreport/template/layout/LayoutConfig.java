package io.flashreport.template.layout;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Layouts as templates. */
@ConfigMapping(prefix = "flashreport.layout")
interface LayoutConfig {
    @WithDefault("30s")
    Duration timeLimit();

    /** How large a JRXML, or a picture, may become. */
    @WithDefault("8M")
    MemorySize maxBytes();

    /** How many pages a report may have of which a picture is made. */
    @WithDefault("50")
    int maxPages();

    /** How large the data of a report may be; at least as large as the largest plan has it. */
    @WithDefault("256M")
    MemorySize maxReportBytes();
}
