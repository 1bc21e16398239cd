package io.flashreport.report.wire;

import io.flashreport.contracts.ReportId;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The addresses that clients are given. */
@ApplicationScoped
public class Addresses {
    @ConfigMapping(prefix = "flashreport.addresses")
    interface Config {
        /** The address that clients use. */
        URI publicUrl();
    }

    private final String base;

    Addresses(Config config) {
        var url = config.publicUrl().toString();
        this.base = (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/api/";
    }

    /** The report in API v1. */
    public URI of(ReportId report) {
        return URI.create(base + "v1/report/" + report);
    }

    /** The report in API v2. */
    public URI inVersion2(ReportId report) {
        return URI.create(base + "v2/reports/" + report);
    }
}
