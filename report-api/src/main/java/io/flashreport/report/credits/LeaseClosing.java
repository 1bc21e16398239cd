package io.flashreport.report.credits;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.SubscriptionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Closes leases, whoever took them, and tells billing-quota what was used; both may be repeated at any time. */
@ApplicationScoped
public class LeaseClosing {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 200;
    private static final int CALLS_AT_A_TIME = 8;

    private final LeaseStore store;
    private final Billing billing;

    LeaseClosing(LeaseStore store, Billing billing) {
        this.store = store;
        this.billing = billing;
    }

    /** Whether all of them are closed and told; what is not told is told again by the leader. */
    boolean close(Collection<LeaseId> leases) throws SQLException {
        return leases.isEmpty() || tell(store.close(leases));
    }

    /** Closes what billing-quota takes for open, known here or not. */
    boolean closeOutstanding(SubscriptionId subscription, Collection<LeaseId> leases) throws SQLException {
        var closed = new ArrayList<>(store.close(leases));
        Set<LeaseId> unknown = new HashSet<>(leases);
        closed.forEach(lease -> unknown.remove(lease.id()));
        unknown.forEach(id -> closed.add(ClosedLease.unknown(id, subscription)));
        return tell(closed);
    }

    /** Closes all leases that are open now, of all nodes, and tells everything that is untold. */
    public void closeAll() throws SQLException {
        closeAll(after -> store.untold(after, BATCH));
    }

    /** As {@link #closeAll}, for one subscription. */
    public void closeAllOf(SubscriptionId subscription) throws SQLException {
        closeAll(after -> store.untoldOf(subscription, after, BATCH));
    }

    private void closeAll(Batches batches) throws SQLException {
        for (var batch = batches.after(BEFORE_ALL); !batch.isEmpty(); ) {
            close(batch);
            batch = batches.after(batch.getLast().value());
        }
    }

    /** Leases in the order of their ids. */
    @FunctionalInterface
    private interface Batches {
        List<LeaseId> after(UUID last) throws SQLException;
    }

    /** Has all closed leases of a period told once more, and what was returned of them: billing-quota counts each once. */
    public void tellAgain(SubscriptionId subscription, Instant periodStart) throws SQLException {
        store.doubt(subscription, periodStart);
        closeAllOf(subscription);
    }

    /** As {@link #closeAll}, for those that reports of an account were accepted with. */
    public void closeAllOf(AccountId account) throws SQLException {
        closeAll(after -> store.untoldOf(account, after, BATCH));
    }

    private boolean tell(List<ClosedLease> leases) throws SQLException {
        Queue<ClosedLease> untold = new ConcurrentLinkedQueue<>(leases);
        Queue<LeaseId> told = new ConcurrentLinkedQueue<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Math.min(CALLS_AT_A_TIME, leases.size()); i++) {
                callers.execute(() -> tell(untold, told));
            }
        }
        store.markTold(told);
        return told.size() == leases.size();
    }

    private void tell(Queue<ClosedLease> untold, Queue<LeaseId> told) {
        for (var lease = untold.poll(); lease != null; lease = untold.poll()) {
            // When it does not answer once, asking on would only wait on.
            if (!billing.close(lease)) untold.clear();
            else told.add(lease.id());
        }
    }
}
