package io.flashreport.report.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.storage")
interface StorageConfig {
    URI endpoint();

    /** The address of the same storage for clients: presigned URLs are signed for it, and the signature covers the host. */
    URI publicEndpoint();

    String region();

    String bucket();

    String accessKey();

    String secretKey();

    /** How long a presigned URL can be used. */
    @WithDefault("1H")
    Duration urlLifetime();

    /** Uploads at a time; each holds at most one part (5 MiB) in memory. */
    @WithDefault("10")
    int maxUploads();

    /** How long a report waits for its turn to upload before it is refused. */
    @WithDefault("20S")
    Duration uploadTurnTimeout();

    @WithDefault("2S")
    Duration connectTimeout();

    /** The longest silence of the storage within a transfer. */
    @WithDefault("15S")
    Duration transferTimeout();
}
