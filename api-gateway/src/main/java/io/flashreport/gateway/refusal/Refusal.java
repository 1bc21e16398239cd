package io.flashreport.gateway.refusal;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** An answer that the gateway gives itself, in whichever shape the path asks for. */
public record Refusal(Reason reason, String message, Map<String, String> headers) {
    public Refusal {
        headers = Map.copyOf(headers);
    }

    static Refusal of(Reason reason, String message) {
        var refusal = new Refusal(reason, message, Map.of());
        return reason.problem() == Problem.UNAVAILABLE ? refusal.retryAfter(Duration.ofSeconds(1)) : refusal;
    }

    public Refusal with(CharSequence header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header.toString(), value);
        return new Refusal(reason, message, more);
    }

    public Refusal asking(String challenge) {
        return with("WWW-Authenticate", challenge);
    }

    /** Rounded up to whole seconds, at least one. */
    public Refusal retryAfter(Duration wait) {
        return with(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
    }

    public int status() {
        return reason.status();
    }
}
