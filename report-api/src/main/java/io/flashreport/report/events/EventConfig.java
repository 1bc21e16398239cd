package io.flashreport.report.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.events")
interface EventConfig {
    /** How often the database is asked what has changed, while anyone listens to this node. */
    @WithDefault("250MS")
    Duration every();

    /** Streams of one account to this node at the same time; more are refused. */
    @WithDefault("20")
    int maxPerAccount();

    /** A stream on which nothing happens for so long carries a comment, so that nothing on the way takes it for dead. */
    @WithDefault("15S")
    Duration silence();

    /** A stream ends after this, to be begun again with credentials that are good then. */
    @WithDefault("10M")
    Duration life();
}
