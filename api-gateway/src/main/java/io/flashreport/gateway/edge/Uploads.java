package io.flashreport.gateway.edge;

import io.flashreport.gateway.proxy.Service;
import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What is sent for templates: the same for every plan, whose limit is for the data of reports. */
final class Uploads {
    /** As docs/templates.md has it; the service says so as well, of what comes without a length. */
    static final long MAX_BYTES = 20L * 1024 * 1024;

    private Uploads() {}

    static boolean isOne(Route route) {
        return route.service() == Service.TEMPLATE_SERVICE;
    }

    static @Nullable Refusal objection(HttpServerRequest request) {
        var length = AnnouncedLength.of(request);
        return length > MAX_BYTES
                ? Reason.UPLOAD_TOO_LARGE.saying(
                        "The upload has " + length + " bytes, at most " + MAX_BYTES + " are possible")
                : null;
    }
}
