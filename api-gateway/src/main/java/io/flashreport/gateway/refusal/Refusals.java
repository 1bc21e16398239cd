package io.flashreport.gateway.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
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
        for (var reason : Reason.values()) metrics.counter("flashreport.gateway.refusals", "reason", reason.tag());
    }

    public void refuse(HttpServerRequest request, Refusal refusal) {
        var response = request.response();
        if (response.ended() || response.headWritten()) return;
        response.setStatusCode(refusal.status());
        var body = write(request, refusal, response.headers());
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

    /**
     * Writes the head of a refusal, which counts as one.
     *
     * @return the body
     */
    public Buffer write(HttpServerRequest request, Refusal refusal, MultiMap headers) {
        metrics.counter(
                        "flashreport.gateway.refusals",
                        "reason",
                        refusal.reason().tag())
                .increment();
        var path = path(request);
        var shape = Shape.of(path);
        var body = shape.body(refusal, clock.instant(), path).toBuffer();
        headers.set(HttpHeaders.CONTENT_TYPE, shape.contentType());
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        refusal.headers().forEach(headers::set);
        return body;
    }

    /** What a problem says, for whoever calls from inside of the gateway; counts like one that is answered. */
    public JsonObject problem(Refusal refusal, String path) {
        metrics.counter(
                        "flashreport.gateway.refusals",
                        "reason",
                        refusal.reason().tag())
                .increment();
        return Shape.PROBLEM.body(refusal, clock.instant(), path);
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
