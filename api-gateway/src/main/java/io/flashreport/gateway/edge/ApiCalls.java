package io.flashreport.gateway.edge;

import io.flashreport.gateway.limits.RequestLimits;
import io.flashreport.gateway.limits.Verdict;
import io.flashreport.gateway.proxy.ServiceAnswer;
import io.flashreport.gateway.proxy.ServiceCalls;
import io.flashreport.gateway.proxy.ServiceCalls.Question;
import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import io.flashreport.gateway.refusal.Refusals;
import io.flashreport.gateway.tokens.ServiceTokens;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Calls the API for our own pages: by the same table, roles and limits as everybody, so that pages can do no more. */
@Singleton
public class ApiCalls {
    private final Doorkeeper doorkeeper;
    private final RequestLimits limits;
    private final ServiceTokens tokens;
    private final ServiceCalls services;
    private final Refusals refusals;

    ApiCalls(
            Doorkeeper doorkeeper,
            RequestLimits limits,
            ServiceTokens tokens,
            ServiceCalls services,
            Refusals refusals) {
        this.doorkeeper = doorkeeper;
        this.limits = limits;
        this.tokens = tokens;
        this.services = services;
        this.refusals = refusals;
    }

    /** What goes wrong is an answer, with a problem in it, as for everybody. */
    public Future<ServiceAnswer> send(ApiCall call) {
        return switch (Routes.find(call.method(), call.path())) {
            case Destination.Nowhere _ -> refused(call, Reason.NOT_FOUND.refusal());
            case Destination.OtherMethod _ -> refused(call, Reason.METHOD_NOT_ALLOWED.refusal());
            case Destination.Known known ->
                doorkeeper
                        .ask(
                                Credentials.ofSession(call.session()),
                                call.address(),
                                known.route().access())
                        .compose(visitor -> answer(call, known.route(), visitor));
        };
    }

    private Future<ServiceAnswer> answer(ApiCall call, Route route, Visitor visitor) {
        return switch (visitor) {
            case Visitor.Unwelcome unwelcome -> refused(call, unwelcome.refusal());
            case Visitor.Welcome welcome -> limit(call, route, welcome);
        };
    }

    private Future<ServiceAnswer> limit(ApiCall call, Route route, Visitor.Welcome visitor) {
        return switch (limits.admit(visitor.party(), route.traffic())) {
            case Verdict.Refused over -> refused(call, over.refusal());
            case Verdict.Admitted admitted ->
                pass(call, route, visitor).onComplete(any -> admitted.done().run());
        };
    }

    private Future<ServiceAnswer> pass(ApiCall call, Route route, Visitor.Welcome visitor) {
        var objection = objection(call, route);
        if (objection != null) return refused(call, objection);
        return services.ask(new Question(
                        route.service(), call.method(), call.uri(), tokens.of(visitor.caller()), call.content()))
                .recover(failure -> refused(call, Reason.UPSTREAM_UNREACHABLE.refusal()));
    }

    private static @Nullable Refusal objection(ApiCall call, Route route) {
        long length =
                call.content().map(content -> (long) content.body().length()).orElse(0L);
        return Uploads.isOne(route) ? Uploads.objection(call.path(), length) : null;
    }

    private Future<ServiceAnswer> refused(ApiCall call, Refusal refusal) {
        var body = refusals.problem(refusal, call.path()).toBuffer();
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(refusal.headers());
        return Future.succeededFuture(new ServiceAnswer(refusal.status(), headers, body));
    }
}
