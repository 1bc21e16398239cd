package io.flashreport.gateway.proxy;

import io.flashreport.gateway.bodies.PacedBody;
import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to an instance of a service and back. */
final class Passage implements OriginRequestProvider, ProxyInterceptor {
    private static final Duration[] BUCKETS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private static final String CHALLENGE = "WWW-Authenticate";

    private final Passages all;
    private final Errand errand;
    private final Instances.Connected connected;
    private final Timer.Sample started;
    private final Span trace = Span.current();
    private @Nullable PacedBody body;
    private boolean used;
    private boolean tooSlow;

    Passage(Passages all, Errand errand, Instances.Connected connected) {
        this.all = all;
        this.errand = errand;
        this.connected = connected;
        this.started = Timer.start(all.metrics);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        used = true;
        return Future.succeededFuture(connected.request());
    }

    /** The proxy answers some malformed requests by itself. */
    void releaseUnused() {
        if (!used) connected.request().reset();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var headers = context.request().headers();
        ForwardedHeaders.cleanRequest(headers);
        context.request().setURI(errand.uri());
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + errand.token());
        if (isBodyLeft(errand.request())) pace(context.request());
        return context.sendRequest().recover(failure -> {
            if (!tooSlow) LOG.warnf("No answer from %s: %s", name(), failure.getMessage());
            var refusal = tooSlow ? Reason.BODY_TOO_SLOW.refusal() : Reason.UPSTREAM_BROKE.refusal();
            return Future.succeededFuture(answer(context.request().release().response(), refusal));
        });
    }

    private void pace(ProxyRequest request) {
        body = all.pace.of(errand.request(), this::giveUp);
        request.setBody(Body.body(body, request.getBody().length()));
    }

    private void giveUp() {
        tooSlow = true;
        connected.request().reset();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (body != null) body.stop();
        var request = errand.request();
        var response = context.response();
        ForwardedHeaders.cleanResponse(response.headers());
        if (response.getStatusCode() == 401) explain(response);
        if (response.getStatusCode() == 201 && errand.service() == Service.REPORT_API) traced(response);
        var bodyLeft = isBodyLeft(request);
        if (bodyLeft) response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return context.sendResponse().onComplete(sent -> {
            count(response.getStatusCode());
            if (bodyLeft) closeAfterRest(request);
        });
    }

    /** By a report's id one finds its trace. */
    private void traced(ProxyResponse response) {
        var location = response.headers().get(HttpHeaders.LOCATION);
        if (location != null) trace.setAttribute("report.id", location.substring(location.lastIndexOf('/') + 1));
    }

    // A service that refuses the token says so with the challenge of RFC 6750; any other 401 is about the client.
    private void explain(ProxyResponse response) {
        var challenges = response.headers().getAll(CHALLENGE);
        if (challenges.stream().anyMatch(challenge -> challenge.regionMatches(true, 0, "Bearer", 0, 6))) {
            LOG.errorf("%s refuses the gateway's token", name());
            answer(response.release(), Reason.UPSTREAM_REFUSED.refusal());
        } else {
            response.putHeader(CHALLENGE, errand.challenge());
        }
    }

    // A request that has been read whole may not have been told so yet. Resetting it would close a connection to
    // a service that serves the next request already.
    private static boolean isBodyLeft(HttpServerRequest request) {
        if (request.isEnded()) return false;
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return request.bytesRead() < Long.parseLong(length);
    }

    // The service has answered before it had read all: what it thinks of the rest does not matter.
    private void closeAfterRest(HttpServerRequest request) {
        if (isBodyLeft(request)) connected.request().reset();
        if (tooSlow) {
            request.connection().close();
        } else {
            all.restOfBody
                    .discard(request)
                    .onComplete(read -> request.connection().close());
        }
    }

    private ProxyResponse answer(ProxyResponse response, Refusal refusal) {
        var text = all.refusals.write(errand.request(), refusal, response.headers());
        return response.setStatusCode(refusal.status()).setStatusMessage(null).setBody(Body.body(text));
    }

    private String name() {
        return errand.service().title() + " at " + connected.upstream().name();
    }

    private void count(int status) {
        var time = Timer.builder("flashreport.gateway.requests")
                .description("Requests passed on to a service, from the first to the last byte")
                .tag("upstream", connected.upstream().name())
                .tag("status", status / 100 + "xx")
                .serviceLevelObjectives(BUCKETS)
                .register(all.metrics);
        // The trace that is current while a time is noted becomes the example of its bucket.
        try (var _ = trace.makeCurrent()) {
            started.stop(time);
        }
    }
}
