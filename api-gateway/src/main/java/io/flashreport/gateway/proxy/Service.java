package io.flashreport.gateway.proxy;

import java.util.Locale;

/** The services that clients' requests are passed on to. */
public enum Service {
    REPORT_API,
    BILLING_QUOTA,
    TEMPLATE_SERVICE;

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
