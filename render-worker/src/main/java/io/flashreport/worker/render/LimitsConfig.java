package io.flashreport.worker.render;

import io.flashreport.contracts.Lane;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a render may take at most. */
@ConfigMapping(prefix = "flashreport.limits")
interface LimitsConfig {
    Fast fast();

    Heavy heavy();

    default OfLane of(Lane lane) {
        return switch (lane) {
            case FAST -> fast();
            case HEAVY -> heavy();
        };
    }

    /** The limits of a lane. */
    interface OfLane {
        /** Wall-clock time in the engine. */
        Duration time();

        /** Processor time of all threads of the engine together. */
        Duration cpuTime();

        int maxPages();

        /** Records of data. */
        long maxRecords();

        MemorySize maxDocumentSize();
    }

    /** The fast lane: data of at most 1 MiB. */
    interface Fast extends OfLane {
        @Override
        @WithDefault("60s")
        Duration time();

        @Override
        @WithDefault("120s")
        Duration cpuTime();

        @Override
        @WithDefault("1000000")
        long maxRecords();

        @Override
        @WithDefault("20000")
        int maxPages();

        @Override
        @WithDefault("256M")
        MemorySize maxDocumentSize();
    }

    /** The heavy lane: all other data. */
    interface Heavy extends OfLane {
        @Override
        @WithDefault("15m")
        Duration time();

        @Override
        @WithDefault("30m")
        Duration cpuTime();

        @Override
        @WithDefault("10000000")
        long maxRecords();

        @Override
        @WithDefault("100000")
        int maxPages();

        @Override
        @WithDefault("1G")
        MemorySize maxDocumentSize();
    }
}
