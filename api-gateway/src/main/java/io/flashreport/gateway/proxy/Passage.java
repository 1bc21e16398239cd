package io.flashreport.gateway.proxy;

import io.flashreport.gateway.refusal.Refusal;
import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.refusal.RestOfBody;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** One request on its way to an instance of report-api and back. */
final class Passage implements OriginRequestProvider, ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final Upstreams.Connected connected;
    private final String token;
    private final Refusals refusals;
    private final RestOfBody restOfBody;
    private final MeterRegistry metrics;
    private final Timer.Sample started;
    private boolean used;

    Passage(
            Upstreams.Connected connected,
            String token,
            Refusals refusals,
            RestOfBody restOfBody,
            MeterRegistry metrics) {
        this.connected = connected;
        this.token = token;
        this.refusals = refusals;
        this.restOfBody = restOfBody;
        this.metrics = metrics;
        this.started = Timer.start(metrics);
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
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return context.sendRequest().recover(failure -> {
            LOG.warnf(
                    "No answer from report-api at %s: %s", connected.upstream().name(), failure.getMessage());
            var request = context.request();
            var response = request.release().response();
            return Future.succeededFuture(answer(response, request.proxiedRequest(), Refusal.UPSTREAM_BROKE));
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var request = context.request().proxiedRequest();
        var response = context.response();
        ForwardedHeaders.cleanResponse(response.headers());
        if (response.getStatusCode() == 401) {
            LOG.errorf(
                    "report-api at %s refuses the gateway's token",
                    connected.upstream().name());
            answer(response.release(), request, Refusal.UPSTREAM_REFUSED);
        }
        var bodyLeft = isBodyLeft(request);
        if (bodyLeft) response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return context.sendResponse().onComplete(sent -> {
            count(response.getStatusCode());
            if (bodyLeft) closeAfterRest(request);
        });
    }

    // A request that has been read whole may not have been told so yet. Resetting it would close a connection to
    // report-api that serves the next request already.
    private static boolean isBodyLeft(HttpServerRequest request) {
        if (request.isEnded()) return false;
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return request.bytesRead() < Long.parseLong(length);
    }

    // report-api has answered before it had read all: what it thinks of the rest does not matter.
    private void closeAfterRest(HttpServerRequest request) {
        if (isBodyLeft(request)) connected.request().reset();
        restOfBody.discard(request).onComplete(read -> request.connection().close());
    }

    private ProxyResponse answer(ProxyResponse response, HttpServerRequest request, Refusal refusal) {
        var body = refusals.body(request, refusal, refusal.message());
        Refusals.describe(refusal, body, response.headers());
        return response.setStatusCode(refusal.status()).setStatusMessage(null).setBody(Body.body(body));
    }

    private void count(int status) {
        started.stop(Timer.builder("flashreport.gateway.requests")
                .description("Requests passed on to report-api, from the first to the last byte")
                .tag("upstream", connected.upstream().name())
                .tag("status", status / 100 + "xx")
                .register(metrics));
    }
}
