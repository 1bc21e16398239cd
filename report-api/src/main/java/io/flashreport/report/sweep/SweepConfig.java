package io.flashreport.report.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.sweep")
interface SweepConfig {
    /** How often the whole bucket is looked through. */
    @WithDefault("24H")
    Duration every();

    /** Younger objects are left alone: they may belong to a report that is being accepted or rendered. */
    @WithDefault("24H")
    Duration age();

    /** How many objects are looked at at a time; S3 lists no more than a thousand. */
    @WithDefault("1000")
    int page();
}
