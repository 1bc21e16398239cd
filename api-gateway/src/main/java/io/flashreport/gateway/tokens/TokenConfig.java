package io.flashreport.gateway.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.token")
interface TokenConfig {
    /** PEM, PKCS#8, an EC key on P-256. */
    Path privateKeyFile();

    @WithDefault("60s")
    Duration lifetime();

    /** How long a token is used again; what remains of its lifetime is for the call. */
    @WithDefault("30s")
    Duration reuse();
}
