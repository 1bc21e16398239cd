package io.flashreport.tracing;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.exporter.common.TextFormat;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private final boolean managed;

    /** @param managed whether metrics are told at a port of their own, and nowhere else */
    MetricsWithExamples(
            PrometheusMeterRegistry metrics,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean managed) {
        this.metrics = metrics;
        this.managed = managed;
    }

    void offer(@Observes Router router) {
        if (!managed) offerAt(router);
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
            call.response().putHeader(HttpHeaders.CONTENT_TYPE, WRITTEN).end(inOpenMetrics());
        }
    }

    private String inOpenMetrics() {
        var families = Collections.list(metrics.getPrometheusRegistry().metricFamilySamples()).stream()
                .map(MetricsWithExamples::acceptable)
                .toList();
        var text = new StringWriter();
        try {
            TextFormat.writeOpenMetrics100(text, Collections.enumeration(families));
        } catch (IOException e) {
            throw new UncheckedIOException("impossible: nothing but memory is written", e);
        }
        return text.toString();
    }

    /**
     * Without the examples that Micrometer gives counts: Prometheus before 2.43 and services that take its place give up
     * everything that an instance tells because of one of them (https://github.com/micrometer-metrics/micrometer/pull/3996).
     */
    private static MetricFamilySamples acceptable(MetricFamilySamples family) {
        var samples =
                family.samples.stream().map(MetricsWithExamples::acceptable).toList();
        return new MetricFamilySamples(family.name, family.unit, family.type, family.help, samples);
    }

    private static Sample acceptable(Sample sample) {
        return sample.exemplar == null || sample.name.endsWith("_bucket")
                ? sample
                : new Sample(sample.name, sample.labelNames, sample.labelValues, sample.value, sample.timestampMs);
    }
}
