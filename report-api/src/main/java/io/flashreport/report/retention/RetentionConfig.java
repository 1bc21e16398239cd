package io.flashreport.report.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.retention")
interface RetentionConfig {
    /** How often it is looked whether a report's time is over. */
    @WithDefault("1M")
    Duration every();

    /** How long after that time its objects stay: presigned URLs that were given out before go on working. */
    @WithDefault("1H")
    Duration grace();
}
