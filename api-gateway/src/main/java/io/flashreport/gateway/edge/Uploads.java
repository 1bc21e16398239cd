package io.flashreport.gateway.edge;

import io.flashreport.gateway.proxy.Service;
import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What is sent for templates and themes: the same for every plan, whose limit is for the data of reports. */
final class Uploads {
    /** As docs/templates.md has it; the service says so as well, of what comes without a length. */
    private static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final long MAX_LOGO_BYTES = 2L * 1024 * 1024;

    private Uploads() {}

    static boolean isOne(Route route) {
        return route.service() == Service.TEMPLATE_SERVICE;
    }

    static @Nullable Refusal objection(String path, long length) {
        var limit = path.startsWith("/api/v2/theme/logos/") ? MAX_LOGO_BYTES : MAX_BYTES;
        return length > limit
                ? Reason.UPLOAD_TOO_LARGE.saying(
                        "The upload has " + length + " bytes, at most " + limit + " are possible")
                : null;
    }
}
