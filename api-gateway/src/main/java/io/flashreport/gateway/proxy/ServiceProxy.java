package io.flashreport.gateway.proxy;

import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusals;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Passes requests on to the services. */
@Singleton
public class ServiceProxy {
    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Refusals refusals;
    private final Passages passages;

    ServiceProxy(Upstreams upstreams, Refusals refusals, Passages passages) {
        this.upstreams = upstreams;
        this.refusals = refusals;
        this.passages = passages;
    }

    public void forward(Errand errand) {
        upstreams
                .of(errand.service())
                .ifPresentOrElse(
                        instances -> forward(errand, instances),
                        () -> refusals.refuse(errand.request(), Reason.NOT_FOUND.refusal()));
    }

    private void forward(Errand errand, Instances instances) {
        instances
                .connect()
                .onSuccess(connected -> forward(errand, instances, connected))
                .onFailure(failure -> {
                    LOG.errorf(
                            "No instance of %s can be reached: %s",
                            errand.service().title(), failure.getMessage());
                    refusals.refuse(errand.request(), Reason.UPSTREAM_UNREACHABLE.refusal());
                });
    }

    private void forward(Errand errand, Instances instances, Instances.Connected connected) {
        var request = errand.request();
        if (request.response().closed()) {
            connected.request().reset();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        var passage = passages.begin(errand, connected);
        HttpProxy.reverseProxy(OPTIONS, instances.client())
                .origin(passage)
                .addInterceptor(passage)
                .handle(request);
        passage.releaseUnused();
    }
}
