package io.flashreport.gateway.edge;

import io.flashreport.gateway.keys.Check;
import io.flashreport.gateway.keys.Grant;
import io.flashreport.gateway.keys.Holder;
import io.flashreport.gateway.keys.KeyRing;
import io.flashreport.gateway.keys.KeyUses;
import io.flashreport.gateway.keys.Secret;
import io.flashreport.gateway.keys.Session;
import io.flashreport.gateway.refusal.Reason;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Finds out who sends a request, and whether these credentials allow the call. */
@Singleton
class Doorkeeper {
    private final KeyRing keys;
    private final KeyUses uses;
    private final Vertx vertx;
    private final Clock clock;

    Doorkeeper(KeyRing keys, KeyUses uses, Vertx vertx, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** @param address where the call comes from */
    Future<Visitor> ask(Credentials credentials, String address, Access access) {
        if (access == Access.ANYBODY) return Future.succeededFuture(new Visitor.Anybody(address));
        return switch (credentials) {
            case Credentials.Missing _ -> Future.succeededFuture(unauthorized(Reason.CREDENTIALS_MISSING, access));
            case Credentials.Malformed _ -> Future.succeededFuture(unauthorized(Reason.CREDENTIALS_MALFORMED, access));
            case Credentials.Shown shown ->
                check(shown.secret()).map(check -> visitor(check, access, shown.secret(), address));
        };
    }

    private Future<Check> check(Secret secret) {
        return Future.fromCompletionStage(keys.check(secret), vertx.getOrCreateContext());
    }

    private Visitor visitor(Check check, Access access, Secret secret, String address) {
        return switch (check) {
            case Check.Known known when access.allows(known.holder()) -> visitor(known.holder(), secret, address);
            case Check.Known _ -> new Visitor.Unwelcome(Reason.FORBIDDEN.saying(access.demand()));
            case Check.Unknown _ -> unauthorized(Reason.CREDENTIALS_UNKNOWN, access);
            case Check.Uncheckable _ -> new Visitor.Unwelcome(Reason.CREDENTIALS_UNCHECKABLE.refusal());
        };
    }

    private Visitor visitor(Holder holder, Secret secret, String address) {
        return switch (holder) {
            case Grant grant -> {
                uses.note(grant.keyId());
                yield new Visitor.Client(grant, clock.instant());
            }
            case Session session -> new Visitor.User(session, secret, address);
        };
    }

    private static Visitor unauthorized(Reason reason, Access access) {
        return new Visitor.Unwelcome(reason.refusal().asking(access.challenge()));
    }
}
