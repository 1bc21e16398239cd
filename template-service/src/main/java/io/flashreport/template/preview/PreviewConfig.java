package io.flashreport.template.preview;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Previews and thumbnails. */
@ConfigMapping(prefix = "flashreport.preview")
interface PreviewConfig {
    @WithDefault("30s")
    Duration timeLimit();

    @WithDefault("50")
    int maxPages();

    /** How large a document may become. */
    @WithDefault("32M")
    MemorySize maxBytes();
}
