package io.flashreport.gateway.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Refuses requests: before their body is read, and so that the client gets to see the answer. */
@Singleton
public class Refusals {
    private final RestOfBody restOfBody;
    private final Clock clock;
    private final MeterRegistry metrics;

    Refusals(RestOfBody restOfBody, Clock clock, MeterRegistry metrics) {
        this.restOfBody = restOfBody;
        this.clock = clock;
        this.metrics = metrics;
    }

    public void refuse(HttpServerRequest request, Refusal refusal) {
        refuse(request, refusal, refusal.message());
    }

    public void refuse(HttpServerRequest request, Refusal refusal, String message) {
        var response = request.response();
        if (response.ended() || response.headWritten()) return;
        var body = body(request, refusal, message);
        response.setStatusCode(refusal.status());
        describe(refusal, body, response.headers());
        if (!hasBody(request)) {
            if (request.method().equals(HttpMethod.HEAD)) response.end();
            else response.end(body);
            request.resume();
            return;
        }
        // Ending the response may close the connection, and closing it with unread data in it destroys the answer.
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        response.write(body);
        restOfBody
                .discard(request)
                .onComplete(read ->
                        response.end().onComplete(sent -> request.connection().close()));
    }

    /** The JSON of a refusal, which counts as one. */
    public Buffer body(HttpServerRequest request, Refusal refusal, String message) {
        metrics.counter("flashreport.gateway.refusals", "reason", refusal.tag()).increment();
        return new ErrorBody(clock.instant(), refusal.status(), message, path(request)).json();
    }

    public static void describe(Refusal refusal, Buffer body, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (refusal.status() == 401) headers.set("WWW-Authenticate", "Basic realm=\"FlashReport\"");
        if (refusal.status() == 503) headers.set("Retry-After", "1");
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private static String path(HttpServerRequest request) {
        var path = request.path();
        return path == null ? "" : path;
    }
}
