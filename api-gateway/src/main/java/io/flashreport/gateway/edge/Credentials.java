package io.flashreport.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.flashreport.gateway.keys.Secret;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Base64;
import java.util.Optional;

/**
 * What a request says about who sends it: an API key as the user name of Basic authentication, whatever the password, or
 * a session's token as a bearer token. Nothing else counts, cookies least of all: those are for {@link Call.OfPage} alone.
 */
sealed interface Credentials {
    record Shown(Secret secret) implements Credentials {}

    record Missing() implements Credentials {}

    record Malformed() implements Credentials {}

    static Credentials of(MultiMap headers) {
        var values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) return new Missing();
        return (values.size() == 1 ? secret(values.getFirst()) : Optional.<Secret>empty())
                .<Credentials>map(Shown::new)
                .orElseGet(Malformed::new);
    }

    /** Of a session whose token is known, as that of our own pages' cookie. */
    static Credentials ofSession(Optional<String> token) {
        if (token.isEmpty()) return new Missing();
        return Secret.parse(Secret.Kind.SESSION, token.get())
                .<Credentials>map(Shown::new)
                .orElseGet(Malformed::new);
    }

    private static Optional<Secret> secret(String value) {
        if (value.regionMatches(true, 0, "Basic ", 0, 6))
            return userName(value.substring(6).strip());
        if (value.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Secret.parse(Secret.Kind.SESSION, value.substring(7).strip());
        }
        return Optional.empty();
    }

    private static Optional<Secret> userName(String base64) {
        try {
            var pair = new String(Base64.getDecoder().decode(base64), ISO_8859_1);
            var colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Secret.parse(Secret.Kind.API_KEY, pair.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
