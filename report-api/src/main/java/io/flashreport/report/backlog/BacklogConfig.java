package io.flashreport.report.backlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.backlog")
interface BacklogConfig {
    /** Waiting reports of one account; about what a cluster of 20 slots renders in an hour at a second and a half each. */
    @WithDefault("50000")
    long maxPerAccount();

    /** Waiting reports of all accounts; with inline data of 64 KiB each they take 32 GB of the database. */
    @WithDefault("500000")
    long maxInAll();

    /** How often each node counts, unless counting takes more than a twentieth of that. */
    @WithDefault("1S")
    Duration countEvery();

    /** What a refused client is told to wait. */
    @WithDefault("30S")
    Duration retryAfter();
}
