package io.flashreport.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.flashreport.gateway.keys.ApiKey;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Base64;

/** What a request says about who sends it: an API key as the user name of Basic authentication, whatever the password. */
sealed interface Credentials {
    record Key(ApiKey key) implements Credentials {}

    record Missing() implements Credentials {}

    record Malformed() implements Credentials {}

    static Credentials of(MultiMap headers) {
        var values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) return new Missing();
        if (values.size() > 1 || !values.getFirst().regionMatches(true, 0, "Basic ", 0, 6)) return new Malformed();
        return userName(values.getFirst().substring(6).strip());
    }

    private static Credentials userName(String base64) {
        try {
            var pair = new String(Base64.getDecoder().decode(base64), ISO_8859_1);
            var colon = pair.indexOf(':');
            if (colon < 0) return new Malformed();
            return ApiKey.parse(pair.substring(0, colon))
                    .<Credentials>map(Key::new)
                    .orElseGet(Malformed::new);
        } catch (IllegalArgumentException e) {
            return new Malformed();
        }
    }
}
