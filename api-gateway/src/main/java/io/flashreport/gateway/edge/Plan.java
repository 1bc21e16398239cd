package io.flashreport.gateway.edge;

import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client's subscription and plan have to say against a request, before its body is read. */
final class Plan {
    private static final Set<String> CREATE =
            Set.of("/api/v1/report/new", "/api/v1/report/new/", "/api/v2/reports", "/api/v2/reports/");

    private Plan() {}

    static @Nullable Refusal objection(Visitor.Client client, HttpServerRequest request, String path) {
        var limit = client.grant().limits().maxPayloadBytes();
        var length = AnnouncedLength.of(request);
        if (creates(request, path) && !client.grant().mayCreate(client.now())) {
            return Reason.SUBSCRIPTION_OVER.refusal().asking(Access.KEY.challenge());
        }
        return length > limit
                ? Reason.PAYLOAD_TOO_LARGE.saying("The payload has " + length + " bytes, the plan allows " + limit)
                : null;
    }

    private static boolean creates(HttpServerRequest request, String path) {
        return request.method().equals(HttpMethod.POST) && CREATE.contains(path);
    }
}
