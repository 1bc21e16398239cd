package io.flashreport.billing.tokens;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "flashreport.token")
interface TokenConfig {
    /** A JSON Web Key Set with the public key of every {@link TokenSigner}, by its {@code kid}. */
    Path jwksFile();
}
