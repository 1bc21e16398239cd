package io.flashreport.gateway.proxy;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the services are; each has connections of its own, so that none takes another's. */
@Singleton
class Upstreams {
    private final Map<Service, Instances> services = new EnumMap<>(Service.class);

    private final Vertx vertx;
    private final UpstreamConfig config;
    private final Clock clock;

    Upstreams(
            Vertx vertx,
            UpstreamConfig config,
            ServiceAddresses.ReportApi reportApi,
            ServiceAddresses.BillingQuota billingQuota,
            ServiceAddresses.TemplateService templateService,
            Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        services.put(Service.REPORT_API, instances(reportApi.urls()));
        services.put(Service.BILLING_QUOTA, instances(billingQuota.urls()));
        templateService.url().ifPresent(url -> services.put(Service.TEMPLATE_SERVICE, instances(List.of(url))));
    }

    Optional<Instances> of(Service service) {
        return Optional.ofNullable(services.get(service));
    }

    private Instances instances(List<URI> urls) {
        return new Instances(vertx, urls, config, clock);
    }
}
