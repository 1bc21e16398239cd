package io.flashreport.billing.usage;

import io.flashreport.billing.subscriptions.Period;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.usage.Usage.DayUsage;
import io.flashreport.billing.usage.Usage.PeriodUsage;
import io.flashreport.billing.usage.Usage.TemplateUsage;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads the ledger. */
@Singleton
class UsageStore {
    /** How many periods before the current one are told: a year. */
    private static final int PAST_PERIODS = 12;

    /** The bits of GROUPING say which columns a line does not tell apart: the day is the higher one. */
    private static final int ALL = 0b11;

    private static final int OF_DAY = 0b01;

    private final DataSource database;

    UsageStore(DataSource database) {
        this.database = database;
    }

    List<SubscriptionId> subscriptions(AccountId account) throws SQLException {
        var sql = "SELECT id FROM subscription WHERE account_id = ? ORDER BY valid_from, id";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<SubscriptionId>();
                while (rows.next()) found.add(new SubscriptionId(rows.getObject("id", UUID.class)));
                return found;
            }
        }
    }

    /** Empty when the account has no such subscription. */
    Optional<Usage> usage(AccountId account, SubscriptionId subscription, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            var terms = terms(connection, account, subscription);
            if (terms.isEmpty()) return Optional.empty();
            var validFrom = terms.get().validFrom();
            var current = Period.of(validFrom, now);
            var earliest = Stream.iterate(
                            current,
                            period -> Period.of(validFrom, period.start().minusNanos(1)))
                    .skip(PAST_PERIODS)
                    .findFirst()
                    .orElseThrow();
            var periods = periods(connection, subscription, earliest.start());
            var nothing =
                    new PeriodUsage(current.start(), current.end(), terms.get().limit(), 0, 0, 0, List.of(), List.of());
            return Optional.of(new Usage(
                    subscription,
                    periods.stream()
                            .filter(period -> period.start().equals(current.start()))
                            .findFirst()
                            .map(period -> period.withLimit(terms.get().limit()))
                            .orElse(nothing),
                    periods.stream()
                            .filter(period -> period.start().isBefore(current.start()))
                            .toList()));
        }
    }

    private record Terms(Instant validFrom, long limit) {}

    private static Optional<Terms> terms(Connection connection, AccountId account, SubscriptionId subscription)
            throws SQLException {
        var sql = """
                SELECT s.valid_from, p.reports_per_month
                FROM subscription s JOIN plan p ON p.id = s.plan_id
                WHERE s.id = ? AND s.account_id = ?
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            select.setObject(2, account.value());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Terms(instant(row, "valid_from"), row.getLong("reports_per_month")))
                        : Optional.empty();
            }
        }
    }

    /** The periods since one, the latest first. */
    private static List<PeriodUsage> periods(Connection connection, SubscriptionId subscription, Instant since)
            throws SQLException {
        // A period's own line comes before the lines of its days and templates.
        var sql = """
                SELECT c.period_start, c.period_end, c.allowed, l.line, l.day, l.template, l.accepted, l.returned
                FROM credit_count c JOIN (
                    SELECT period_start, day, template, GROUPING(day, template) AS line,
                           COALESCE(sum(credits) FILTER (WHERE kind = 'CHARGE'), 0) AS accepted,
                           COALESCE(sum(credits) FILTER (WHERE kind = 'RETURN'), 0) AS returned
                    FROM credit_ledger
                    WHERE subscription_id = ? AND period_start >= ?
                    GROUP BY GROUPING SETS ((period_start), (period_start, day), (period_start, template))) l
                  ON c.period_start = l.period_start
                WHERE c.subscription_id = ?
                ORDER BY c.period_start DESC, l.line DESC, l.day, l.template COLLATE "C" NULLS FIRST
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            select.setObject(3, subscription.value());
            try (var rows = select.executeQuery()) {
                var periods = new ArrayList<PeriodUsage>();
                while (rows.next()) {
                    var charged = rows.getLong("accepted") - rows.getLong("returned");
                    switch (rows.getInt("line")) {
                        case ALL -> periods.add(period(rows, charged));
                        case OF_DAY ->
                            periods.getLast().days().add(new DayUsage(rows.getObject("day", LocalDate.class), charged));
                        default ->
                            periods.getLast().templates().add(new TemplateUsage(rows.getString("template"), charged));
                    }
                }
                return periods;
            }
        }
    }

    private static PeriodUsage period(ResultSet row, long charged) throws SQLException {
        return new PeriodUsage(
                instant(row, "period_start"),
                instant(row, "period_end"),
                row.getLong("allowed"),
                row.getLong("accepted"),
                row.getLong("returned"),
                charged,
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
