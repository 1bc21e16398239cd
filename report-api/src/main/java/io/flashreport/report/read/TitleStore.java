package io.flashreport.report.read;

import io.flashreport.report.read.Search.ByText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds reports by a part of their title. What is common is found by walking along the newest, what is rare by the index
 * of parts; what is neither in time is found by asking again from where the walk ended.
 */
@ApplicationScoped
class TitleStore {
    /** Titles that one page walks past at most. */
    private static final int WALK = 20_000;

    private static final String PATIENCE = "set local statement_timeout = 150";
    private static final String CANCELED = "57014";

    private final DataSource database;
    private final Clock clock;

    TitleStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where the walk from there ends; empty when it reaches the account's last title. */
    Optional<Position> endOfWalk(Filter filter, Position after) throws SQLException {
        var select = titles("select created_at, report_id", filter, after, filter.end())
                .and("order by created_at desc, report_id desc offset ? limit 1", WALK - 1);
        try (var connection = database.getConnection()) {
            return ListStore.run(
                            connection,
                            select,
                            row -> new Position(
                                    row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)))
                    .stream()
                    .findFirst();
        }
    }

    /** What is found between the two, the second one included. */
    List<ReportBody> walk(Filter filter, ByText text, Position after, Position end, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return reports(connection, filter, text, after, end, limit);
        }
    }

    /** What is found after that by the index; empty when it takes too long. */
    Optional<List<ReportBody>> byParts(Filter filter, ByText text, Position after, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(PATIENCE);
                return Optional.of(reports(connection, filter, text, after, filter.end(), limit));
            } catch (SQLException e) {
                if (CANCELED.equals(e.getSQLState())) return Optional.empty();
                throw e;
            } finally {
                connection.rollback();
            }
        }
    }

    private static Select titles(String begin, Filter filter, Position after, Position end) {
        var select = new Select()
                .and(begin)
                .and(
                        "from report_title where account_id = ?",
                        Objects.requireNonNull(filter.account()).value());
        ListStore.range(select, "report_id", filter.begin(after), end);
        return select;
    }

    private List<ReportBody> reports(
            Connection connection, Filter filter, ByText text, Position after, Position end, int limit)
            throws SQLException {
        var select = titles(
                        "with found as materialized (select created_at as at, report_id as found_id",
                        filter,
                        after,
                        end)
                .and("and title ilike ?)", text.pattern())
                .and("select " + ReportRow.COLUMNS + " from (select report.* from found")
                // The fence keeps each report from being read before it is its turn, of which there may be few.
                .and("cross join lateral (select * from report where id = found_id and deleted_at is null")
                .and("and state = any (?::text[])", (Object) ListStore.names(filter));
        ListStore.made(select, filter.template());
        select.and("offset 0) as report order by at desc, found_id desc limit ?) as report", limit)
                .and("left join report_payload on report_id = report.id order by created_at desc, report.id desc");
        return ListStore.run(connection, select, row -> new ReportRow(row).body(clock.instant()));
    }
}
