package io.flashreport.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps pages of other sites from changing anything with a key that a browser remembers.
 *
 * <p>Browsers say which page sends a write; other clients send no such header.
 */
@Singleton
class SameOrigin {
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final String own;
    private final Set<String> allowed;

    SameOrigin(
            PublicAddress address,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        own = origin(address.url());
        // By name only: whoever lets every page read has not said that every page may write.
        allowed = cors ? origins.map(Set::copyOf).orElse(Set.of()) : Set.of();
    }

    static boolean isWrite(HttpMethod method) {
        return WRITES.contains(method);
    }

    /** The origin of our own pages, as browsers write it. */
    String own() {
        return own;
    }

    boolean refuses(HttpServerRequest request) {
        return isWrite(request.method())
                && !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && request.headers().getAll(HttpHeaders.ORIGIN).stream()
                        .anyMatch(origin -> !origin.equals(own) && !allowed.contains(origin));
    }

    // As a browser writes it (RFC 6454, 6.2): in lower case, without the port that goes without saying.
    private static String origin(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            throw new IllegalArgumentException("flashreport.public.url must be like https://host, was " + url);
        }
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        var implied = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (implied ? "" : ":" + url.getPort());
    }
}
