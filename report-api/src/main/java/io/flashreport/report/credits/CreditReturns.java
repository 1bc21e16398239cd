package io.flashreport.report.credits;

import io.flashreport.report.leader.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Sends credits back that the system wasted. */
@ApplicationScoped
public class CreditReturns implements Duty {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int BATCH = 200;

    private final CreditReturnStore store;
    private final Billing billing;

    CreditReturns(CreditReturnStore store, Billing billing) {
        this.store = store;
        this.billing = billing;
    }

    @Override
    public Duration perform() throws SQLException {
        return sendDue() ? EVERY : AFTER_FAILURE;
    }

    /** Sends all that is due; false when billing-quota did not take it. */
    public boolean sendDue() throws SQLException {
        for (var due = store.due(BATCH); !due.isEmpty(); due = store.due(BATCH)) {
            if (!billing.giveBack(due)) return false;
            store.markSent(due);
        }
        return true;
    }
}
