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

/** The cookies in which our pages keep the token of a session, and what leads to one. They mean nothing to the API. */
@Singleton
public class SessionCookie {
    /** For typing a password elsewhere, and finding the telephone for the second factor. */
    private static final Duration DEPARTURE = Duration.ofMinutes(15);

    private final boolean secure;
    private final String name;
    private final String departureName;
    private final Clock clock;

    SessionCookie(PublicAddress address, Clock clock) {
        this.secure = "https".equalsIgnoreCase(address.url().getScheme());
        // With this prefix browsers refuse a cookie that another host of the domain, or plain HTTP, tries to set.
        this.name = secure ? "__Host-flashreport" : "flashreport";
        this.departureName = name + "-departure";
        this.clock = clock;
    }

    public Optional<String> token(HttpServerRequest request) {
        return value(request, name);
    }

    /** What {@link #depart} put there. */
    public Optional<String> departure(HttpServerRequest request) {
        return value(request, departureName);
    }

    private static Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    public void set(HttpServerResponse response, String token, Instant validUntil) {
        put(response, name, token, Duration.between(clock.instant(), validUntil));
    }

    public void clear(HttpServerResponse response) {
        put(response, name, "", Duration.ZERO);
    }

    /** Is there when somebody comes back who logs in elsewhere. */
    public void depart(HttpServerResponse response, String departure) {
        put(response, departureName, departure, DEPARTURE);
    }

    /** Whether people come over TLS. */
    public boolean secure() {
        return secure;
    }

    private void put(HttpServerResponse response, String cookie, String value, Duration life) {
        response.addCookie(Cookie.cookie(cookie, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(life.toSeconds()));
    }
}
