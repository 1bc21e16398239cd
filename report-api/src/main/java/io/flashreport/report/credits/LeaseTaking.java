package io.flashreport.report.credits;

import io.flashreport.report.OrderedIds;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.CreditAnswer.Denied;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks billing-quota for a lease until it is clear whether there is one. */
@ApplicationScoped
class LeaseTaking {
    private static final Logger LOG = Logger.getLogger(LeaseTaking.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final int LONGEST_PAUSE = 16;

    private final LeaseStore store;
    private final LeaseClosing closing;
    private final Billing billing;
    private final OrderedIds ids;
    private final RandomGenerator random;
    private final MeterRegistry metrics;

    LeaseTaking(
            LeaseStore store,
            LeaseClosing closing,
            Billing billing,
            OrderedIds ids,
            RandomGenerator random,
            MeterRegistry metrics) {
        // At zero, so that the first answer of a kind is seen as an increase.
        for (var answer : LeaseAnswer.class.getPermittedSubclasses())
            metrics.counter("flashreport.leases.asked", "outcome", answer.getSimpleName());
        this.store = store;
        this.closing = closing;
        this.billing = billing;
        this.ids = ids;
        this.random = random;
        this.metrics = metrics;
    }

    sealed interface Taking {
        record Opened(Lease lease) implements Taking {}

        record Refused(Denied denied) implements Taking {}
    }

    /** Asks as often as it takes; after the deadline, by {@link System#nanoTime}, no further try is begun. */
    Taking take(SubscriptionId subscription, int wanted, long deadline) {
        try {
            for (int tries = 1; ; tries++) {
                var taking = tryOnce(subscription, wanted);
                if (taking != null) return taking;
                if (System.nanoTime() - deadline > 0) return new Taking.Refused(new CreditAnswer.Unavailable());
                // Nodes that want the last credits take them from each other; chance lets one of them go first.
                LockSupport.parkNanos((long) (PAUSE_NANOS * Math.min(tries, LONGEST_PAUSE) * random.nextDouble()));
            }
        } catch (SQLException e) {
            LOG.warnf("No lease can be taken without the database: %s", e.getMessage());
            return new Taking.Refused(new CreditAnswer.Unavailable());
        }
    }

    /** Null: to be tried again. What is left behind unclear is closed by the leader. */
    private @Nullable Taking tryOnce(SubscriptionId subscription, int wanted) throws SQLException {
        var id = new LeaseId(ids.next());
        // Before it is asked for: a lease without a row could be closed as unknown while its grant is under way.
        store.begin(id, subscription);
        var answer = billing.lease(id, subscription, wanted);
        metrics.counter("flashreport.leases.asked", "outcome", answer.getClass().getSimpleName())
                .increment();
        return switch (answer) {
            case LeaseAnswer.Granted(var credits, var start, var end, var expiry) ->
                open(id, subscription, new LeaseGrant(credits, start, end, expiry));
            case LeaseAnswer.Exhausted(var limit, var end) -> refused(id, new CreditAnswer.Exhausted(limit, end));
            case LeaseAnswer.Invalid() -> refused(id, new CreditAnswer.Invalid());
            case LeaseAnswer.Outstanding(var leases) -> {
                store.forget(id);
                var open = leases.stream().map(LeaseId::new).toList();
                yield closing.closeOutstanding(subscription, open)
                        ? null
                        : new Taking.Refused(new CreditAnswer.Unavailable());
            }
            case LeaseAnswer.Closed() -> null;
            case LeaseAnswer.None() -> new Taking.Refused(new CreditAnswer.Unavailable());
        };
    }

    private @Nullable Taking open(LeaseId id, SubscriptionId subscription, LeaseGrant grant) throws SQLException {
        long now = System.nanoTime();
        var life = store.open(id, grant);
        return life.isEmpty() ? null : new Taking.Opened(new Lease(id, subscription, grant.credits(), life.get(), now));
    }

    private Taking refused(LeaseId id, Denied denied) throws SQLException {
        store.forget(id);
        return new Taking.Refused(denied);
    }
}
