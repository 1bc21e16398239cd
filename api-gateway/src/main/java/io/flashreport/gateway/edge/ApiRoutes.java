package io.flashreport.gateway.edge;

import io.flashreport.gateway.limits.LimitHeaders;
import io.flashreport.gateway.limits.RequestLimits;
import io.flashreport.gateway.limits.Verdict;
import io.flashreport.gateway.proxy.Errand;
import io.flashreport.gateway.proxy.ServiceProxy;
import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.tokens.ServiceTokens;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The public API: a request goes where the table says, in the name of whoever sends it, within their limits. */
@Singleton
class ApiRoutes {
    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);

    private final SameOrigin sameOrigin;
    private final OwnPages ownPages;
    private final SessionCookie cookie;
    private final Doorkeeper doorkeeper;
    private final RequestLimits limits;
    private final ServiceTokens tokens;
    private final ServiceProxy services;
    private final Refusals refusals;

    ApiRoutes(
            SameOrigin sameOrigin,
            OwnPages ownPages,
            SessionCookie cookie,
            Doorkeeper doorkeeper,
            RequestLimits limits,
            ServiceTokens tokens,
            ServiceProxy services,
            Refusals refusals) {
        this.sameOrigin = sameOrigin;
        this.ownPages = ownPages;
        this.cookie = cookie;
        this.doorkeeper = doorkeeper;
        this.limits = limits;
        this.tokens = tokens;
        this.services = services;
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().last().handler(this::route);
        // Before Quarkus' own handler, which answers in another shape.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    private void fail(RoutingContext context) {
        if (context.statusCode() == 400) {
            refusals.refuse(context.request(), Reason.MALFORMED.refusal());
        } else {
            LOG.error("A request failed in the gateway", context.failure());
            refusals.refuse(context.request(), Reason.FAILED.refusal());
        }
    }

    private void route(RoutingContext context) {
        var request = context.request();
        // Nothing may be read before it is known whose it is and where it goes.
        request.pause();
        switch (Call.of(context, cookie)) {
            case Call.OfPage call
            when ownPages.refuses(call, request) -> refusals.refuse(request, Reason.FOREIGN_ORIGIN.refusal());
            case Call call -> find(context, call);
        }
    }

    private void find(RoutingContext context, Call call) {
        var request = context.request();
        switch (Routes.find(request.method(), call.path())) {
            case Destination.Nowhere _ -> refusals.refuse(request, Reason.NOT_FOUND.refusal());
            case Destination.OtherMethod other ->
                refusals.refuse(request, Reason.METHOD_NOT_ALLOWED.refusal().with(HttpHeaders.ALLOW, other.allow()));
            case Destination.Known known -> receive(context, call, known.route());
        }
    }

    private void receive(RoutingContext context, Call call, Route route) {
        if (sameOrigin.refuses(context.request())) {
            refusals.refuse(context.request(), Reason.FOREIGN_ORIGIN.refusal());
            return;
        }
        doorkeeper
                .ask(call.credentials(), ClientAddress.of(context.request()), route.access())
                .map(visitor -> answer(context, call, route, visitor))
                .onFailure(context::fail);
    }

    private @Nullable Void answer(RoutingContext context, Call call, Route route, Visitor visitor) {
        switch (visitor) {
            case Visitor.Unwelcome unwelcome -> refusals.refuse(context.request(), unwelcome.refusal());
            case Visitor.Welcome welcome -> limit(context, call, route, welcome);
        }
        return null;
    }

    private void limit(RoutingContext context, Call call, Route route, Visitor.Welcome visitor) {
        switch (limits.admit(visitor.party(), route.traffic())) {
            case Verdict.Refused refused -> refusals.refuse(context.request(), refused.refusal());
            case Verdict.Admitted admitted -> {
                context.addEndHandler(over -> admitted.done().run());
                context.response()
                        .putHeader(LimitHeaders.POLICY, admitted.headers().policy())
                        .putHeader(LimitHeaders.LIMIT, admitted.headers().limit());
                pass(context, call, route, visitor);
            }
        }
    }

    private void pass(RoutingContext context, Call call, Route route, Visitor.Welcome visitor) {
        var request = context.request();
        var objection = objection(request, call, route, visitor);
        if (objection != null) {
            refusals.refuse(request, objection);
        } else {
            services.forward(new Errand(
                    request,
                    call.uri(),
                    route.service(),
                    tokens.of(visitor.caller()),
                    route.access().challenge()));
        }
    }

    private static @Nullable Refusal objection(
            HttpServerRequest request, Call call, Route route, Visitor.Welcome visitor) {
        if (Uploads.isOne(route)) return Uploads.objection(call.path(), AnnouncedLength.of(request));
        return visitor instanceof Visitor.Client client ? Plan.objection(client, request, call.path()) : null;
    }
}
