package io.flashreport.report.accept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.report.Payload;
import io.flashreport.report.Presentation;
import io.flashreport.report.Report;
import io.flashreport.report.credits.Credit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AcceptStore {
    private final DataSource database;
    private final ObjectMapper json;

    AcceptStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * All or nothing, in one statement and thus one round trip; once this returns true, the report will end in a
     * terminal state.
     *
     * @return false when the credit is void because its lease is closed or expired; nothing is kept then
     * @throws SQLException when the outcome is not known
     */
    boolean commit(
            Report report, Payload payload, Presentation presentation, @Nullable RenderLimits limits, Credit credit)
            throws SQLException {
        // Whoever closes the lease waits for its sharers and counts what they have accepted; whoever comes later finds
        // it closed.
        var sql = """
                with credit as (
                    select id, period_start
                    from lease
                    where id = ? and closed_at is null and expires_at > now()
                    for share
                ),
                accepted as (
                    insert into report (id, account_id, subscription_id, title, template, template_id,
                        template_number, lane, concurrent_reports, created_at, expires_at, lease_id, period_start)
                    select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, credit.id, credit.period_start
                    from credit
                    returning id
                )
                insert into report_payload (report_id, format, charset, bytes, data, package_key, package_bytes,
                    package_sha256, package_inert_under, parameters, locale, time_zone, look, limits)
                select accepted.id, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb
                from accepted
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, credit.lease().value());
            statement.setObject(2, report.id);
            statement.setObject(3, report.accountId);
            statement.setObject(4, credit.subscription().value());
            statement.setString(5, report.title);
            statement.setString(6, report.template);
            statement.setObject(7, report.templateId);
            statement.setObject(8, report.templateNumber, Types.INTEGER);
            statement.setString(9, report.lane.name());
            statement.setInt(10, report.concurrentReports);
            statement.setObject(11, utc(report.createdAt));
            statement.setObject(12, utc(report.expiresAt));
            statement.setString(13, payload.format.name());
            statement.setString(14, payload.charset);
            statement.setLong(15, payload.bytes);
            statement.setBytes(16, payload.data);
            var template = presentation.template();
            statement.setString(17, template == null ? null : template.storageKey());
            statement.setObject(18, template == null ? null : template.bytes(), Types.BIGINT);
            statement.setString(19, template == null ? null : template.sha256());
            statement.setObject(20, template == null ? null : template.inertUnder(), Types.INTEGER);
            statement.setString(21, presentation.parameters().isEmpty() ? null : toJson(presentation.parameters()));
            statement.setString(22, presentation.locale());
            statement.setString(23, presentation.timeZone());
            statement.setString(24, presentation.look() == null ? null : toJson(presentation.look()));
            statement.setString(25, limits == null ? null : toJson(limits));
            return statement.executeUpdate() == 1;
        }
    }

    private String toJson(Object plain) {
        try {
            return json.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written as JSON", e);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
