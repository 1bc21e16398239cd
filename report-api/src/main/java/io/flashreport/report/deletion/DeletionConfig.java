package io.flashreport.report.deletion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.deletion")
interface DeletionConfig {
    /** How often it is looked whether something has come late for a deleted account. */
    @WithDefault("10M")
    Duration repeatEvery();

    /** For how long after the deletion. */
    @WithDefault("48H")
    Duration repeatFor();
}
