package io.flashreport.billing.credits;

import io.flashreport.billing.mail.MailKind;
import io.flashreport.billing.mail.Mails;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tells owners that their limit is near or reached, of each threshold once in a period. */
@Singleton
class NoticeStore {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Mails mails;

    NoticeStore(Mails mails) {
        this.mails = mails;
    }

    private record Addressee(AccountId account, String plan, Instant periodEnd) {}

    /** Writes a mail when a threshold is newly reached. The counter is locked by this transaction. */
    void tell(Connection connection, SubscriptionId subscription, Instant periodStart, CreditCount count, long limit)
            throws SQLException {
        var crossed = Threshold.crossed(count.charged(), limit, count.noticedPercent());
        if (crossed.isEmpty()) return;
        var to = remember(connection, subscription, periodStart, crossed.get());
        var values = Map.of(
                "plan", to.plan(),
                "used", String.valueOf(count.charged()),
                "limit", String.valueOf(limit),
                "percent", String.valueOf(count.charged() * 100 / limit),
                "periodEnd", WHEN.format(to.periodEnd()));
        mails.toOwners(to.account(), kind(crossed.get()), values);
    }

    private static MailKind kind(Threshold threshold) {
        return switch (threshold) {
            case NEAR -> MailKind.USAGE_NEAR_LIMIT;
            case LIMIT -> MailKind.USAGE_AT_LIMIT;
        };
    }

    private static Addressee remember(
            Connection connection, SubscriptionId subscription, Instant periodStart, Threshold threshold)
            throws SQLException {
        var sql = """
                UPDATE credit_count c SET noticed = ?
                FROM subscription s JOIN plan p ON p.id = s.plan_id
                WHERE c.subscription_id = ? AND c.period_start = ? AND s.id = c.subscription_id
                RETURNING s.account_id, p.name AS plan, c.period_end
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setInt(1, threshold.percent());
            update.setObject(2, subscription.value());
            update.setObject(3, periodStart.atOffset(ZoneOffset.UTC));
            try (var row = update.executeQuery()) {
                row.next();
                return new Addressee(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("plan"),
                        row.getObject("period_end", OffsetDateTime.class).toInstant());
            }
        }
    }
}
