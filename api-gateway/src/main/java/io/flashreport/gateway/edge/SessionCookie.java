package io.flashreport.gateway.edge;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The cookie in which our pages keep the token of a session. It means nothing to the API. */
@Singleton
public class SessionCookie {
    private final boolean secure;
    private final String name;
    private final Clock clock;

    SessionCookie(PublicAddress address, Clock clock) {
        this.secure = "https".equalsIgnoreCase(address.url().getScheme());
        // With this prefix browsers refuse a cookie that another host of the domain, or plain HTTP, tries to set.
        this.name = secure ? "__Host-flashreport" : "flashreport";
        this.clock = clock;
    }

    public Optional<String> token(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    public void set(HttpServerResponse response, String token, Instant validUntil) {
        put(response, token, Duration.between(clock.instant(), validUntil).toSeconds());
    }

    public void clear(HttpServerResponse response) {
        put(response, "", 0);
    }

    /** Whether people come over TLS. */
    public boolean secure() {
        return secure;
    }

    private void put(HttpServerResponse response, String value, long seconds) {
        response.addCookie(Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds));
    }
}
