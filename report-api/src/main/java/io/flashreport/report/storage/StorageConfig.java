package io.flashreport.report.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
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

    /** Where a payload lies until a part of it (5 MiB) is whole: so much disk for each that is being received. */
    @WithDefault("${java.io.tmpdir}")
    Path spoolFolder();

    /** Parts (at most 5 MiB each) that are sent at a time; each is in memory then. */
    @WithDefault("10")
    int maxUploads();

    /** How long a part waits for its turn before it is refused. */
    @WithDefault("20S")
    Duration uploadTurnTimeout();

    @WithDefault("2S")
    Duration connectTimeout();

    /** The longest silence of the storage within a transfer. */
    @WithDefault("15S")
    Duration transferTimeout();
}
