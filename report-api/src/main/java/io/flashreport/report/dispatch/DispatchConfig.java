package io.flashreport.report.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.dispatch")
interface DispatchConfig {
    /** The pause while there is work to release. */
    @WithDefault("3MS")
    Duration busyPause();

    /** The longest pause while there is none. */
    @WithDefault("40MS")
    Duration idlePause();

    /** The pause after Kafka did not take what was sent. */
    @WithDefault("1S")
    Duration brokerPause();

    /** How long Kafka has to acknowledge a batch; longer than the producer's delivery timeout. */
    @WithDefault("12S")
    Duration acknowledgeWithin();

    /** Reports released in one statement; their inline data is in memory meanwhile. */
    @WithDefault("100")
    int batch();

    /** Accounts that are looked at in one round. */
    @WithDefault("500")
    int accounts();

    /** How much work may wait in Kafka unstarted, measured in time. */
    @WithDefault("1S")
    Duration window();

    /** Reports of a lane that may wait in Kafka in any case. */
    @WithDefault("8")
    int smallestWindow();

    /** Reports of a lane that may wait in Kafka at most; share groups hold 2,000 of a partition in flight. */
    @WithDefault("1000")
    int largestWindow();
}
