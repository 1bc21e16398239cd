package io.flashreport.gateway.edge;

import io.flashreport.contracts.RenderLimits;
import io.flashreport.gateway.keys.Grant;
import io.flashreport.gateway.keys.Secret;
import io.flashreport.gateway.keys.Session;
import io.flashreport.gateway.limits.Network;
import io.flashreport.gateway.limits.Party;
import io.flashreport.gateway.refusal.Refusal;
import io.flashreport.gateway.tokens.Caller;
import java.time.Instant;
import java.util.Objects;

/** Who sends a request, or why it is not answered. */
sealed interface Visitor {
    /** Somebody for whom a service is called. */
    sealed interface Welcome extends Visitor {
        Party party();

        Caller caller();
    }

    record Client(Grant grant, Instant now) implements Welcome {
        @Override
        public Party party() {
            return new Party.Key(
                    grant.keyId(), grant.accountId(), grant.limits().requestsPerSecond());
        }

        @Override
        public Caller caller() {
            var limits = grant.limits();
            return new Caller.Client(
                    grant.keyId(),
                    grant.accountId(),
                    grant.subscriptionId(),
                    grant.mayCreate(now),
                    limits.maxPayloadBytes(),
                    limits.concurrentReports(),
                    limits.retentionDays(),
                    Objects.requireNonNullElse(limits.rendering(), RenderLimits.NONE));
        }
    }

    record User(Session session, Secret token, String address) implements Welcome {
        @Override
        public Party party() {
            return new Party.User(session.userId(), session.accountId());
        }

        @Override
        public Caller caller() {
            return new Caller.User(
                    session.userId(),
                    session.accountId(),
                    session.role().group(),
                    session.operator(),
                    token.sha256(),
                    address);
        }
    }

    record Anybody(String address) implements Welcome {
        @Override
        public Party party() {
            return new Party.Address(Network.of(address));
        }

        @Override
        public Caller caller() {
            return new Caller.Anonymous(address);
        }
    }

    record Unwelcome(Refusal refusal) implements Visitor {}
}
