package io.flashreport.report.settle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.settle")
interface SettleConfig {
    /** Failed tries after which a report fails, if another try could not have healed it before. */
    @WithDefault("5")
    int maxTries();

    /** The wait after the first failed try; it doubles with each further one. */
    @WithDefault("2S")
    Duration firstBackoff();

    @WithDefault("2M")
    Duration longestBackoff();

    /** A render without a heartbeat for so long has failed. */
    @WithDefault("25S")
    Duration heartbeatTimeout();

    /** A report that waits in Kafka for so long while slots of its lane are free is released again. */
    @WithDefault("15S")
    Duration startTimeout();

    /** After silence of all workers, the time in which to hear what they have to tell before anyone's silence counts. */
    @WithDefault("5S")
    Duration hearing();
}
