package io.flashreport.report.reconcile;

import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.Billing;
import io.flashreport.report.credits.CreditCounters;
import io.flashreport.report.credits.CreditReturns;
import io.flashreport.report.credits.LeaseClosing;
import io.flashreport.report.reconcile.Drift.Counted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Compares what was accepted with what is charged. It may run at any time, also while reports come in. */
@ApplicationScoped
class Reconciliation {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID LAST_OF_ALL = new UUID(-1, -1);
    private static final int PAGE = 200;
    /** How often a period is looked at that changes while it is. */
    private static final int LOOKS = 12;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final TallyStore store;
    private final LeaseClosing closing;
    private final CreditReturns returns;
    private final Billing billing;
    private final Counter drifted;

    Reconciliation(
            TallyStore store, LeaseClosing closing, CreditReturns returns, Billing billing, MeterRegistry metrics) {
        this.store = store;
        this.closing = closing;
        this.returns = returns;
        this.billing = billing;
        this.drifted = Counter.builder("flashreport.credits.drift")
                .description("Periods that were found not to agree with billing-quota, put right or not")
                .register(metrics);
    }

    /** The first drift is an increase only of what was known before. */
    void tellZero(@Observes StartupEvent event) {
        drifted.increment(0);
    }

    /**
     * How many periods were compared, and those that do not agree.
     *
     * @param repaired what did not agree until everything was told once more: one of the databases was restored
     */
    record Result(int checked, List<Drift> repaired, List<Drift> drift) {}

    /** Empty when billing-quota does not answer. */
    Optional<Result> run() throws SQLException {
        closing.closeAll();
        returns.sendDue();
        Set<UUID> suspects = new TreeSet<>();
        int checked = 0;
        for (var after = BEFORE_ALL; !after.equals(LAST_OF_ALL); ) {
            var page = billing.credits(after, PAGE);
            if (page.isEmpty()) return Optional.empty();
            var last = page.get().size() < PAGE
                    ? LAST_OF_ALL
                    : page.get().getLast().subscriptionId();
            var counted = countedOf(page.get());
            var tallies = store.tallies(after, last);
            for (var key : union(tallies.keySet(), counted.keySet())) {
                checked++;
                if (!counted.getOrDefault(key, Counted.NOTHING).agreesWith(tallies.getOrDefault(key, Tally.NOTHING))) {
                    suspects.add(key.subscription());
                }
            }
            after = last;
        }
        var repaired = new ArrayList<Drift>();
        var drift = new ArrayList<Drift>();
        for (var suspect : suspects) {
            var found = lookAgain(suspect);
            if (found.isEmpty()) return Optional.empty();
            if (found.get().isEmpty()) continue;
            drifted.increment(found.get().size());
            for (var period : found.get()) closing.tellAgain(new SubscriptionId(suspect), period.periodStart());
            var left = lookAgain(suspect);
            if (left.isEmpty()) return Optional.empty();
            drift.addAll(left.get());
            repaired.addAll(without(left.get(), found.get()));
        }
        return Optional.of(new Result(checked, repaired, drift));
    }

    private static List<Drift> without(List<Drift> left, List<Drift> found) {
        var periods = left.stream().map(Drift::periodStart).toList();
        return found.stream()
                .filter(drift -> !periods.contains(drift.periodStart()))
                .toList();
    }

    /** Looks until nothing happened between two looks; then what differs is drift. */
    private Optional<List<Drift>> lookAgain(UUID subscription) throws SQLException {
        List<Drift> certain = List.of();
        for (int look = 1; look <= LOOKS; look++) {
            closing.closeAllOf(new SubscriptionId(subscription));
            returns.sendDue();
            var before = store.tallies(before(subscription), subscription);
            var page = billing.credits(before(subscription), 1);
            if (page.isEmpty()) return Optional.empty();
            var counted = countedOf(page.get());
            counted.keySet().removeIf(key -> !key.subscription().equals(subscription));
            var after = store.tallies(before(subscription), subscription);
            boolean still = before.equals(after) && after.values().stream().allMatch(Tally::isSettled);
            certain = differences(before, counted, after, still);
            if (still) return Optional.of(certain);
            LockSupport.parkNanos(PAUSE_NANOS * look);
        }
        return Optional.of(certain);
    }

    private static List<Drift> differences(
            Map<PeriodKey, Tally> before, Map<PeriodKey, Counted> counted, Map<PeriodKey, Tally> after, boolean still) {
        var drift = new ArrayList<Drift>();
        for (var key : union(after.keySet(), counted.keySet())) {
            var theirs = counted.getOrDefault(key, Counted.NOTHING);
            var ours = after.getOrDefault(key, Tally.NOTHING);
            boolean fine =
                    still ? theirs.agreesWith(ours) : theirs.liesBetween(before.getOrDefault(key, Tally.NOTHING), ours);
            if (!fine) drift.add(Drift.of(key, ours, theirs));
        }
        return drift;
    }

    private static Map<PeriodKey, Counted> countedOf(List<CreditCounters> page) {
        var counted = new HashMap<PeriodKey, Counted>();
        for (var subscription : page) {
            for (var period : subscription.periods()) {
                counted.put(new PeriodKey(subscription.subscriptionId(), period.periodStart()), Counted.of(period));
            }
        }
        return counted;
    }

    private static Set<PeriodKey> union(Set<PeriodKey> some, Set<PeriodKey> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The id before this one, in the order of their 128 bits. */
    private static UUID before(UUID id) {
        long low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }
}
