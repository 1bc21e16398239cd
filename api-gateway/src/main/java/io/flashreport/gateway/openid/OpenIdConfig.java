package io.flashreport.gateway.openid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "flashreport.openid")
interface OpenIdConfig {
    /** The provider's address, below which its {@code .well-known/openid-configuration} is; without it there is none. */
    Optional<URI> issuer();

    /** What this service is called at the provider. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** What people call the provider; on the button. */
    @WithDefault("OpenID Connect")
    String name();

    /** For connecting to the provider, and for each of its answers. */
    @WithDefault("5s")
    Duration timeout();
}
