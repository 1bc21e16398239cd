package io.flashreport.report.credits;

import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.CreditAnswer.Denied;
import io.flashreport.report.credits.CreditAnswer.Granted;
import io.flashreport.report.credits.CreditAnswer.Unavailable;
import io.flashreport.report.credits.LeaseTaking.Taking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The credits in the hands of this node. */
@ApplicationScoped
public class Credits {
    private final LeaseTaking taking;
    private final LeaseClosing closing;
    private final CreditConfig config;
    private final Map<SubscriptionId, Purse> purses = new ConcurrentHashMap<>();
    private final Queue<LeaseId> spent = new ConcurrentLinkedQueue<>();

    Credits(LeaseTaking taking, LeaseClosing closing, CreditConfig config) {
        this.taking = taking;
        this.closing = closing;
        this.config = config;
    }

    /** Takes a credit, which should be used at once. Waits for billing-quota for some seconds at most. */
    public CreditAnswer take(SubscriptionId subscription) {
        long now = System.nanoTime();
        long deadline = now + config.takeWithin().toNanos();
        var purse = purses.computeIfAbsent(subscription, s -> new Purse(config, now));
        var known = known(purse);
        return known != null ? known : takeInTurn(purse, subscription, deadline);
    }

    /** Why there is no credit, when that was found out just now. */
    public Optional<Denied> knownDenial(SubscriptionId subscription) {
        var purse = purses.get(subscription);
        return purse == null ? Optional.empty() : purse.denied(System.nanoTime());
    }

    /** The credit was refused by the database: its lease is closed or expired. */
    public void refused(Credit credit) {
        var purse = purses.get(credit.subscription());
        if (purse != null) discard(purse.takeOut(credit.lease()));
    }

    private CreditAnswer takeInTurn(Purse purse, SubscriptionId subscription, long deadline) {
        try {
            if (!purse.asking.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) return new Unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable();
        }
        try {
            var known = known(purse);
            return known != null ? known : ask(purse, subscription, deadline);
        } finally {
            purse.asking.unlock();
        }
    }

    private CreditAnswer ask(Purse purse, SubscriptionId subscription, long deadline) {
        return switch (taking.take(subscription, purse.wanted(), deadline)) {
            case Taking.Opened(var lease) -> {
                long now = System.nanoTime();
                // Before it is shared, so that whoever asked gets one.
                var credit = lease.take(now);
                discard(purse.replace(lease, now));
                yield credit.<CreditAnswer>map(Granted::new).orElseGet(Unavailable::new);
            }
            case Taking.Refused(var denied) -> {
                var belief = denied instanceof Unavailable ? config.afterSilence() : config.rememberRefusal();
                purse.remember(denied, belief, System.nanoTime());
                yield denied;
            }
        };
    }

    private static @Nullable CreditAnswer known(Purse purse) {
        long now = System.nanoTime();
        var credit = purse.take(now);
        if (credit.isPresent()) return new Granted(credit.get());
        return purse.denied(now).orElse(null);
    }

    private void discard(@Nullable Lease lease) {
        if (lease != null) spent.add(lease.id());
    }

    /** Gives back what is used up, idle or expired. */
    void closeDone() throws SQLException {
        long now = System.nanoTime();
        purses.values().forEach(purse -> discard(purse.takeOutDone(now)));
        purses.values().removeIf(purse -> purse.isForgettable(now));
        closing.close(takeSpent());
    }

    /** Gives back everything. */
    void closeAll() throws SQLException {
        purses.values().forEach(purse -> discard(purse.takeOut()));
        closing.close(takeSpent());
    }

    private List<LeaseId> takeSpent() {
        var leases = new ArrayList<LeaseId>();
        for (var lease = spent.poll(); lease != null; lease = spent.poll()) leases.add(lease);
        return leases;
    }
}
