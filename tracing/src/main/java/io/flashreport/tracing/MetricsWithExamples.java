package io.flashreport.tracing;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells Prometheus which traces are examples of a histogram's buckets. Only OpenMetrics has a place for them, and the
 * endpoint of Quarkus writes that for nobody who accepts something else as well, as Prometheus does.
 */
@Singleton
@SuppressWarnings("deprecation") // The registry that Quarkus has still.
class MetricsWithExamples {
    private static final String TYPE = "application/openmetrics-text";
    private static final String WRITTEN = TYPE + "; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry metrics;

    MetricsWithExamples(PrometheusMeterRegistry metrics) {
        this.metrics = metrics;
    }

    void offer(@Observes Router router) {
        offerAt(router);
    }

    void offer(@Observes ManagementInterface management) {
        offerAt(management.router());
    }

    private void offerAt(Router router) {
        router.get("/q/metrics").order(Integer.MIN_VALUE).blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext call) {
        String accepted = call.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(TYPE)) {
            call.next();
        } else {
            call.response().putHeader(HttpHeaders.CONTENT_TYPE, WRITTEN).end(metrics.scrape(WRITTEN));
        }
    }
}
