package io.flashreport.gateway.openid;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logging in at the provider that is configured, if one is. The provider is asked first when somebody wants to. */
@Singleton
public class OpenIdLogIn {
    /** Where the provider sends browsers back to. */
    public static final String CALLBACK = "/login/openid/answer";

    private static final Logger LOG = Logger.getLogger(OpenIdLogIn.class);

    private final OpenIdConfig config;
    private final URI callback;
    private volatile @Nullable OpenIdProvider provider;

    OpenIdLogIn(OpenIdConfig config, @ConfigProperty(name = "flashreport.public.url") String publicUrl) {
        this.config = config;
        this.callback = URI.create(publicUrl + CALLBACK);
        if (config.issuer().isPresent()
                && (config.clientId().isEmpty() || config.clientSecret().isEmpty())) {
            throw new IllegalArgumentException("flashreport.openid.issuer is set, so flashreport.openid.client-id and"
                    + " flashreport.openid.client-secret must be, too");
        }
    }

    /** What people call the provider; empty when there is none. */
    public Optional<String> name() {
        return config.issuer().map(issuer -> config.name());
    }

    /** Where a browser goes to log in; empty when the provider does not answer. */
    public Optional<URI> door(Departure departure) {
        return found().map(known -> known.door(departure));
    }

    /**
     * What the provider's answer says.
     *
     * @param uri path and query of the address that the provider sent the browser to
     */
    public Arrival arrival(Departure departure, String uri) {
        return found().map(known -> known.arrival(departure, callback.resolve(uri)))
                .orElseGet(Arrival.Unavailable::new);
    }

    private Optional<OpenIdProvider> found() {
        var known = provider;
        if (known != null) return Optional.of(known);
        try {
            var discovered = OpenIdProvider.discover(
                    config.issuer().orElseThrow(),
                    config.clientId().orElseThrow(),
                    config.clientSecret().orElseThrow(),
                    callback,
                    (int) config.timeout().toMillis());
            provider = discovered;
            return Optional.of(discovered);
        } catch (IOException e) {
            LOG.warnf("The OpenID provider cannot be asked: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
