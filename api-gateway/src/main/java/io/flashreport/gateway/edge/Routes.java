package io.flashreport.gateway.edge;

import static io.flashreport.gateway.edge.Access.ANYBODY;
import static io.flashreport.gateway.edge.Access.KEY;
import static io.flashreport.gateway.edge.Access.KEY_OR_USER;
import static io.flashreport.gateway.edge.Access.OPERATOR;
import static io.flashreport.gateway.edge.Access.USER;
import static io.flashreport.gateway.proxy.Service.BILLING_QUOTA;
import static io.flashreport.gateway.proxy.Service.REPORT_API;
import static io.flashreport.gateway.proxy.Service.TEMPLATE_SERVICE;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import io.flashreport.gateway.limits.Traffic;
import io.flashreport.gateway.proxy.Service;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The one table of what the gateway passes on: docs/api-v2.md, docs/openapi and docs/wiring.md. */
final class Routes {
    private static final List<Route> TABLE = List.of(
            route("/api/v1/**", KEY, REPORT_API),
            route("/api/v2/reports", KEY, REPORT_API, POST),
            route("/api/v2/reports", KEY_OR_USER, REPORT_API, GET, HEAD),
            route("/api/v2/reports/summary", KEY_OR_USER, REPORT_API, GET, HEAD),
            // A stream has no end at which a HEAD could be answered.
            route("/api/v2/reports/events", KEY_OR_USER, REPORT_API, GET),
            route("/api/v2/reports/*/events", KEY_OR_USER, REPORT_API, GET),
            route("/api/v2/reports/*/template", KEY_OR_USER, REPORT_API, Traffic.PREVIEW, GET, HEAD, POST),
            route("/api/v2/reports/*/document", KEY_OR_USER, REPORT_API, GET, HEAD),
            route("/api/v2/reports/*/log", KEY_OR_USER, REPORT_API, GET, HEAD),
            route("/api/v2/reports/*/payload", KEY_OR_USER, REPORT_API, GET, HEAD),
            route("/api/v2/reports/*/cancel", KEY_OR_USER, REPORT_API, POST),
            route("/api/v2/reports/*/render", KEY_OR_USER, REPORT_API, POST),
            route("/api/v2/reports/*", KEY_OR_USER, REPORT_API, GET, HEAD, DELETE),
            route("/api/v2/layout", KEY_OR_USER, TEMPLATE_SERVICE, Traffic.PREVIEW, POST),
            route("/api/v2/theme", KEY_OR_USER, TEMPLATE_SERVICE, GET, HEAD, PUT),
            route("/api/v2/theme/logos/*", KEY_OR_USER, TEMPLATE_SERVICE, GET, HEAD, PUT, DELETE),
            route("/api/v2/templates/*/preview", KEY_OR_USER, TEMPLATE_SERVICE, Traffic.PREVIEW),
            route("/api/v2/templates/**", KEY_OR_USER, TEMPLATE_SERVICE, GET, HEAD, PUT, POST, DELETE),
            route("/api/v2/registrations", ANYBODY, BILLING_QUOTA, Traffic.LOG_IN, POST),
            route("/api/v2/registrations/confirm", ANYBODY, BILLING_QUOTA, Traffic.LOG_IN, POST),
            route("/api/v2/password-resets", ANYBODY, BILLING_QUOTA, Traffic.LOG_IN, POST),
            route("/api/v2/password-resets/confirm", ANYBODY, BILLING_QUOTA, Traffic.LOG_IN, POST),
            route("/api/v2/invitations/accept", ANYBODY, BILLING_QUOTA, Traffic.LOG_IN, POST),
            route("/api/v2/sessions", ANYBODY, BILLING_QUOTA, Traffic.LOG_IN, POST),
            route("/api/v2/sessions/current", USER, BILLING_QUOTA, DELETE),
            route("/api/v2/plans/**", ANYBODY, BILLING_QUOTA, GET, HEAD),
            route("/api/v2/me/**", USER, BILLING_QUOTA),
            route("/api/v2/users/**", USER, BILLING_QUOTA),
            route("/api/v2/subscriptions/**", USER, BILLING_QUOTA),
            route("/api/v2/keys/**", USER, BILLING_QUOTA),
            route("/api/v2/usage/**", KEY_OR_USER, BILLING_QUOTA, GET, HEAD),
            route("/api/webhooks/**", ANYBODY, BILLING_QUOTA, POST),
            route("/api/admin/reconciliation", OPERATOR, REPORT_API, POST),
            route("/api/admin/sweep", OPERATOR, REPORT_API, POST),
            route("/api/admin/sweep/templates", OPERATOR, REPORT_API, POST),
            route("/api/admin/dead-letters", OPERATOR, REPORT_API, GET, HEAD),
            route("/api/admin/queue", OPERATOR, REPORT_API, GET, HEAD),
            route("/api/admin/reports", OPERATOR, REPORT_API, GET, HEAD),
            route("/api/admin/reports/*/cancel", OPERATOR, REPORT_API, POST),
            route("/api/admin/reports/*/render", OPERATOR, REPORT_API, POST),
            route("/api/admin/accounts/*/data", OPERATOR, REPORT_API, DELETE),
            route("/api/admin/**", OPERATOR, BILLING_QUOTA));

    private Routes() {}

    static List<Route> all() {
        return TABLE;
    }

    /** The first line of the table that fits counts, and with it those of the same path, one of which has the method. */
    static Destination find(HttpMethod method, String path) {
        var first = TABLE.stream().filter(route -> route.isAt(path)).findFirst();
        return first.map(route ->
                        among(method, TABLE.stream().filter(route::isAtSame).toList()))
                .orElseGet(Destination.Nowhere::new);
    }

    private static Destination among(HttpMethod method, List<Route> samePath) {
        return samePath.stream()
                .filter(route -> route.takes(method))
                .findFirst()
                .<Destination>map(Destination.Known::new)
                .orElseGet(() -> new Destination.OtherMethod(Route.allow(samePath)));
    }

    private static Route route(String path, Access access, Service service, HttpMethod... methods) {
        return route(path, access, service, Traffic.ORDINARY, methods);
    }

    private static Route route(String path, Access access, Service service, Traffic traffic, HttpMethod... methods) {
        return new Route(pattern(path), Set.of(methods), access, service, traffic);
    }

    // One star is one segment; two are all that follows, or nothing. A slash at the end makes no difference.
    private static Pattern pattern(String path) {
        var text = path.endsWith("/**") ? path.substring(0, path.length() - 3) + "(/.*)?" : path + "/?";
        return Pattern.compile(text.replaceAll("/\\*(?=/)", "/[^/]+"));
    }
}
