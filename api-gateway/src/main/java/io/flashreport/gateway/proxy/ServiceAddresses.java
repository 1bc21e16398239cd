package io.flashreport.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the instances of each service are; requests take turns. */
final class ServiceAddresses {
    private ServiceAddresses() {}

    @ConfigMapping(prefix = "flashreport.report-api")
    interface ReportApi {
        List<URI> urls();
    }

    @ConfigMapping(prefix = "flashreport.billing")
    interface BillingQuota {
        @WithDefault("${flashreport.billing.url}")
        List<URI> urls();
    }

    @ConfigMapping(prefix = "flashreport.template-service")
    interface TemplateService {
        /** What would go to a service that is not there is not found. */
        Optional<URI> url();
    }
}
