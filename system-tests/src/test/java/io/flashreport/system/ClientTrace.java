package io.flashreport.system;

import java.net.http.HttpRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A trace that a client begins, to be recorded. By themselves the services of the tests trace nothing. */
final class ClientTrace {
    /** The client's own span. */
    static final String SPAN = "00f067aa0ba902b7";

    private final String id = HexFormat.of()
            .toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE))
            .repeat(2);

    String id() {
        return id;
    }

    HttpRequest.Builder around(HttpRequest.Builder request) {
        return request.header("traceparent", "00-" + id + "-" + SPAN + "-01");
    }
}
