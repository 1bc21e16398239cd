package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.SubscriptionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a lease.
 *
 * @param used one entry for each day and template
 */
record LeaseBill(LeaseId lease, SubscriptionId subscription, List<LeaseUse> used) {
    LeaseBill {
        used = merged(used);
    }

    boolean isEmpty() {
        return used.isEmpty();
    }

    long total() {
        return used.stream().mapToLong(LeaseUse::count).sum();
    }

    LocalDate firstDay() {
        return used.stream().map(LeaseUse::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<LeaseUse> merged(List<LeaseUse> used) {
        record Kind(LocalDate day, @Nullable String template) {}
        var counts = new HashMap<Kind, Long>();
        for (var use : used) counts.merge(new Kind(use.day(), use.template()), use.count(), Long::sum);
        return counts.entrySet().stream()
                .map(entry -> new LeaseUse(entry.getKey().day(), entry.getKey().template(), entry.getValue()))
                .toList();
    }
}
