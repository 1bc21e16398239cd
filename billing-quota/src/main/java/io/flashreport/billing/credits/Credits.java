package io.flashreport.billing.credits;

import io.flashreport.billing.credits.LeaseAnswer.Exhausted;
import io.flashreport.billing.credits.LeaseAnswer.Granted;
import io.flashreport.billing.credits.LeaseAnswer.Invalid;
import io.flashreport.billing.credits.LeaseAnswer.Outstanding;
import io.flashreport.billing.credits.LeaseAnswer.Spent;
import io.flashreport.billing.credits.LeaseAnswer.Unknown;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Grants, closes and gives back, and tells operators what should not have happened. */
@Singleton
class Credits {
    private static final Logger LOG = Logger.getLogger(Credits.class);

    private final LeaseStore leases;
    private final CloseStore closes;
    private final ReturnStore returns;
    private final Clock clock;
    private final MeterRegistry metrics;

    Credits(LeaseStore leases, CloseStore closes, ReturnStore returns, Clock clock, MeterRegistry metrics) {
        this.leases = leases;
        this.closes = closes;
        this.returns = returns;
        this.clock = clock;
        this.metrics = metrics;
        for (var defect : CreditDefect.values()) count(defect, 0);
    }

    LeaseAnswer grant(LeaseId lease, SubscriptionId subscription, int wanted) throws SQLException {
        var answer = leases.grant(lease, subscription, wanted, now());
        metrics.counter("flashreport.billing.leases", "outcome", outcome(answer))
                .increment();
        return answer;
    }

    /** False when the lease is another subscription's, and stays open. */
    boolean close(LeaseBill bill) throws SQLException {
        var defect = closes.close(bill, now());
        metrics.counter("flashreport.billing.leases", "outcome", "closed").increment();
        defect.ifPresent(what -> {
            count(what, 1);
            LOG.errorf(
                    "%s: %d reports with lease %s of subscription %s",
                    what, bill.total(), bill.lease(), bill.subscription());
        });
        return defect.stream().noneMatch(what -> what == CreditDefect.FOREIGN_LEASE);
    }

    void giveBack(List<CreditReturn> returned) throws SQLException {
        var result = returns.book(returned, now());
        metrics.counter("flashreport.billing.returns").increment(result.booked());
        if (result.unknown() == 0) return;
        count(CreditDefect.UNKNOWN_LEASE, result.unknown());
        LOG.errorf("%s: %d of %d returns", CreditDefect.UNKNOWN_LEASE, result.unknown(), returned.size());
    }

    private void count(CreditDefect defect, int times) {
        metrics.counter("flashreport.billing.credit.defects", "defect", defect.name())
                .increment(times);
    }

    /** In microseconds, as PostgreSQL keeps times: what is said now and what is read later must be the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String outcome(LeaseAnswer answer) {
        return switch (answer) {
            case Granted _ -> "granted";
            case Exhausted _ -> "exhausted";
            case Outstanding _ -> "outstanding";
            case Invalid _ -> "invalid";
            case Unknown _ -> "unknown";
            case Spent _ -> "spent";
        };
    }
}
