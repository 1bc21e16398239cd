package io.flashreport.template.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The bucket. */
@ConfigMapping(prefix = "flashreport.storage")
interface StorageConfig {
    URI endpoint();

    String region();

    String bucket();

    String accessKey();

    String secretKey();

    /** How long to wait for a connection, and for each read and write on it. */
    @WithDefault("10s")
    Duration timeout();
}
