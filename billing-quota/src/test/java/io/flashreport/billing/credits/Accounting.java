package io.flashreport.billing.credits;

import io.flashreport.billing.Subscribers.Subscriber;
import io.flashreport.billing.credits.SubscriptionCounts.PeriodCount;
import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes leases and reads counters as tests need it. */
@Singleton
class Accounting {
    private final CloseStore closes;
    private final CheckStore checks;

    Accounting(CloseStore closes, CheckStore checks) {
        this.closes = closes;
        this.checks = checks;
    }

    Optional<CreditDefect> close(Subscriber subscriber, LeaseId lease, Instant now, LeaseUse... used)
            throws SQLException {
        return closes.close(new LeaseBill(lease, subscriber.subscription(), List.of(used)), now);
    }

    LeaseUse use(Instant when, @Nullable String template, long count) {
        return new LeaseUse(LocalDate.ofInstant(when, ZoneOffset.UTC), template, count);
    }

    List<PeriodCount> of(Subscriber subscriber) throws SQLException {
        var id = subscriber.subscription().value();
        // The one id before it: the next subscription is the one that is asked for, if it is there at all.
        var before = new UUID(
                id.getLeastSignificantBits() == 0 ? id.getMostSignificantBits() - 1 : id.getMostSignificantBits(),
                id.getLeastSignificantBits() - 1);
        return checks.countsAfter(new SubscriptionId(before), 1).stream()
                .filter(counts -> counts.subscriptionId().value().equals(id))
                .flatMap(counts -> counts.periods().stream())
                .toList();
    }
}
