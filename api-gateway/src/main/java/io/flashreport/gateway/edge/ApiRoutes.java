package io.flashreport.gateway.edge;

import io.flashreport.gateway.keys.ApiKey;
import io.flashreport.gateway.keys.Grant;
import io.flashreport.gateway.keys.KeyCheck;
import io.flashreport.gateway.keys.KeyRing;
import io.flashreport.gateway.proxy.ReportApiProxy;
import io.flashreport.gateway.refusal.Refusal;
import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.tokens.Caller;
import io.flashreport.gateway.tokens.ServiceTokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The public API: a request with a good key goes to report-api, in the name of the key's account. */
@Singleton
class ApiRoutes {
    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);

    private final SameOrigin sameOrigin;
    private final KeyRing keys;
    private final ServiceTokens tokens;
    private final ReportApiProxy reportApi;
    private final Refusals refusals;
    private final Vertx vertx;
    private final Clock clock;

    ApiRoutes(
            SameOrigin sameOrigin,
            KeyRing keys,
            ServiceTokens tokens,
            ReportApiProxy reportApi,
            Refusals refusals,
            Vertx vertx,
            Clock clock) {
        this.sameOrigin = sameOrigin;
        this.keys = keys;
        this.tokens = tokens;
        this.reportApi = reportApi;
        this.refusals = refusals;
        this.vertx = vertx;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route("/api/v1/*").handler(this::authenticate);
        router.route().last().handler(context -> refusals.refuse(context.request(), Refusal.NOT_FOUND));
        // Before Quarkus' own handler, which answers in another shape.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    private void fail(RoutingContext context) {
        if (context.statusCode() == 400) {
            refusals.refuse(context.request(), Refusal.MALFORMED);
        } else {
            LOG.error("A request failed in the gateway", context.failure());
            refusals.refuse(context.request(), Refusal.FAILED);
        }
    }

    private void authenticate(RoutingContext context) {
        var request = context.request();
        // Nothing may be read before it is known whose it is and where it goes.
        request.pause();
        if (sameOrigin.refuses(request)) {
            refusals.refuse(request, Refusal.FOREIGN_ORIGIN);
            return;
        }
        switch (Credentials.of(request.headers())) {
            case Credentials.Missing _ -> refusals.refuse(request, Refusal.KEY_MISSING);
            case Credentials.Malformed _ -> refusals.refuse(request, Refusal.KEY_MALFORMED);
            case Credentials.Key k ->
                check(k.key()).map(check -> decide(context, check)).onFailure(context::fail);
        }
    }

    private Future<KeyCheck> check(ApiKey key) {
        return Future.fromCompletionStage(keys.check(key), vertx.getOrCreateContext());
    }

    private @Nullable Void decide(RoutingContext context, KeyCheck check) {
        switch (check) {
            case KeyCheck.Granted granted -> admit(context, granted.grant());
            case KeyCheck.Unknown _ -> refusals.refuse(context.request(), Refusal.KEY_UNKNOWN);
            case KeyCheck.Uncheckable _ -> refusals.refuse(context.request(), Refusal.KEYS_UNCHECKABLE);
        }
        return null;
    }

    private void admit(RoutingContext context, Grant grant) {
        var request = context.request();
        var mayCreate = grant.mayCreate(clock.instant());
        var limit = grant.limits().maxPayloadBytes();
        var length = announcedLength(request);
        if (!mayCreate && creates(context)) {
            refusals.refuse(request, Refusal.SUBSCRIPTION_OVER);
        } else if (length > limit) {
            refusals.refuse(
                    request,
                    Refusal.PAYLOAD_TOO_LARGE,
                    "The payload has " + length + " bytes, the plan allows " + limit);
        } else {
            reportApi.forward(request, tokens.of(client(grant, mayCreate)));
        }
    }

    private static boolean creates(RoutingContext context) {
        var path = context.normalizedPath();
        return context.request().method().equals(HttpMethod.POST)
                && (path.equals("/api/v1/report/new") || path.equals("/api/v1/report/new/"));
    }

    private static long announcedLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Vert.x has refused what is not a number already.
        return length == null ? 0 : Long.parseLong(length);
    }

    private static Caller.Client client(Grant grant, boolean mayCreate) {
        var limits = grant.limits();
        return new Caller.Client(
                grant.keyId(),
                grant.accountId(),
                grant.subscriptionId(),
                mayCreate,
                limits.maxPayloadBytes(),
                limits.concurrentReports(),
                limits.retentionDays());
    }
}
