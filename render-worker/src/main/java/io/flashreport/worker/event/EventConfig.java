package io.flashreport.worker.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this worker tells what it does. */
@ConfigMapping(prefix = "flashreport.events")
interface EventConfig {
    /** Between two signs of life of a render. */
    @WithDefault("5s")
    Duration heartbeat();

    /** Between two signs of life of the worker. */
    @WithDefault("1s")
    Duration workerAlive();

    /** How long a result is kept while Kafka does not take it; then the job is left to be rendered again. */
    @WithDefault("10m")
    Duration resultPatience();
}
