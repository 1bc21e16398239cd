package io.flashreport.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks a service something whose answer is read whole, for our own pages. */
@Singleton
public class ServiceCalls {
    // A preview may take half a minute.
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** A body that is sent. */
    public record Content(String type, Buffer body) {}

    /**
     * What a service is asked.
     *
     * @param token says in whose name
     */
    public record Question(Service service, HttpMethod method, String uri, String token, Optional<Content> content) {}

    private final Upstreams upstreams;

    ServiceCalls(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** Fails when the service cannot be reached, breaks off, or refuses the token. */
    public Future<ServiceAnswer> ask(Question question) {
        return upstreams
                .of(question.service())
                .map(instances -> instances.connect().compose(connected -> send(connected.request(), question)))
                .orElseGet(() -> Future.failedFuture(
                        new IOException("there is no " + question.service().title())));
    }

    private static Future<ServiceAnswer> send(HttpClientRequest request, Question question) {
        request.setMethod(question.method())
                .setURI(question.uri())
                .idleTimeout(PATIENCE.toMillis())
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + question.token());
        var content = question.content();
        content.ifPresent(body -> request.putHeader(HttpHeaders.CONTENT_TYPE, body.type()));
        return (content.isPresent() ? request.send(content.get().body()) : request.send()).compose(ServiceCalls::read);
    }

    private static Future<ServiceAnswer> read(HttpClientResponse response) {
        var challenge = response.getHeader("WWW-Authenticate");
        if (response.statusCode() == 401 && challenge != null && challenge.startsWith("Bearer")) {
            return Future.failedFuture(new IOException("a service refuses the gateway's token"));
        }
        return response.body().map(body -> new ServiceAnswer(response.statusCode(), response.headers(), body));
    }
}
