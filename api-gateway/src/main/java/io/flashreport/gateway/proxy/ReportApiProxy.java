package io.flashreport.gateway.proxy;

import io.flashreport.gateway.refusal.Refusal;
import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.refusal.RestOfBody;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Passes requests on to report-api. */
@Singleton
public class ReportApiProxy {
    private static final Logger LOG = Logger.getLogger(ReportApiProxy.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Refusals refusals;
    private final RestOfBody restOfBody;
    private final MeterRegistry metrics;

    ReportApiProxy(Upstreams upstreams, Refusals refusals, RestOfBody restOfBody, MeterRegistry metrics) {
        this.upstreams = upstreams;
        this.refusals = refusals;
        this.restOfBody = restOfBody;
        this.metrics = metrics;
    }

    /**
     * Passes on a request that is paused and of whose body nothing has been read.
     *
     * @param token takes the place of the client's own credentials
     */
    public void forward(HttpServerRequest request, String token) {
        upstreams
                .connect()
                .onSuccess(connected -> forward(request, token, connected))
                .onFailure(failure -> {
                    LOG.errorf("No instance of report-api can be reached: %s", failure.getMessage());
                    refusals.refuse(request, Refusal.UPSTREAM_UNREACHABLE);
                });
    }

    private void forward(HttpServerRequest request, String token, Upstreams.Connected connected) {
        if (request.response().closed()) {
            connected.request().reset();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        var passage = new Passage(connected, token, refusals, restOfBody, metrics);
        HttpProxy.reverseProxy(OPTIONS, upstreams.client())
                .origin(passage)
                .addInterceptor(passage)
                .handle(request);
        passage.releaseUnused();
    }
}
