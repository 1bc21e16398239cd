package io.flashreport.report.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.flashreport.contracts.FailureKind;
import io.flashreport.report.read.Position;
import io.flashreport.report.read.ReportBody;
import io.flashreport.report.read.ReportRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reports that were given up after their last try, and still have what they were made from. */
@ApplicationScoped
class DeadLetterListStore {
    private static final String[] GIVEN_UP = Arrays.stream(FailureKind.values())
            .filter(FailureKind::canHeal)
            .map(FailureKind::name)
            .toArray(String[]::new);

    private final DataSource database;
    private final Clock clock;

    DeadLetterListStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param renderedAs the newest report that renders it again; null when none does */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeadLetter(
            UUID account,
            @Nullable UUID renderedAs,
            @JsonUnwrapped ReportBody report) {}

    /** The newest first, behind that position. */
    List<DeadLetter> behind(Position after, int limit) throws SQLException {
        var sql = """
                select %s, (
                    select again.id from report as again
                    where again.source_id = report.id
                    order by again.created_at desc
                    limit 1) as rendered_as
                from report
                left join report_payload on report_id = report.id
                where state = 'FAILED' and deleted_at is null and emptied_at is null and failure = any (?)
                    and (created_at, report.id) < (?, ?)
                order by created_at desc, report.id desc
                limit ?
                """.formatted(ReportRow.COLUMNS);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", GIVEN_UP));
            statement.setObject(2, after.createdAt().atOffset(ZoneOffset.UTC));
            statement.setObject(3, after.id());
            statement.setInt(4, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<DeadLetter>();
                while (rows.next()) {
                    var row = new ReportRow(rows);
                    found.add(new DeadLetter(
                            row.account(), rows.getObject("rendered_as", UUID.class), row.body(clock.instant())));
                }
                return found;
            }
        }
    }
}
