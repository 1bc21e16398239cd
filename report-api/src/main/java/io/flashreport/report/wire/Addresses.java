package io.flashreport.report.wire;

import io.flashreport.contracts.ReportId;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

    /** What a version of a template became. */
    public URI ofTemplate(String name, int version) {
        var segment = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(base + "v2/templates/" + segment + "/versions/" + version + "/result");
    }

    /** The report in API v2. */
    public URI inVersion2(ReportId report) {
        return URI.create(base + "v2/reports/" + report);
    }
}
