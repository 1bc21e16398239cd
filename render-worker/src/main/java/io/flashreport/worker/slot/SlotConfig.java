package io.flashreport.worker.slot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many jobs at the same time, and how they are held. */
@ConfigMapping(prefix = "flashreport.slots")
interface SlotConfig {
    @WithDefault("2")
    int fast();

    @WithDefault("1")
    int heavy();

    /** How long Kafka keeps a job for a slot that says nothing; asked of the broker, this is for when it does not say. */
    @WithDefault("30s")
    Duration lock();

    /** When the worker is stopped, how long renders under way may go on before they are left to other workers. */
    @WithDefault("20s")
    Duration stopPatience();
}
