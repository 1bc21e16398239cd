package io.flashreport.report.accept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.report.Payload;
import io.flashreport.report.Presentation;
import io.flashreport.report.Report;
import io.flashreport.report.credits.Credit;
import io.flashreport.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AcceptStore {
    // Whoever closes the lease waits for its sharers and counts what they have accepted; whoever comes later finds
    // it closed.
    private static final String CREDIT = """
            with credit as (
                select id, period_start
                from lease
                where id = ? and closed_at is null and expires_at > now()
                for share
            ),
            """;
    // Of two that come at once, the second waits here for the first, and then finds the key taken.
    private static final String KEY = """
            keyed as (
                insert into idempotency_key (account_id, key, request_hash, report_id)
                select ?, ?, ?, ?
                from credit
                on conflict (account_id, key) do update
                set request_hash = excluded.request_hash, report_id = excluded.report_id, used_at = now()
                where idempotency_key.used_at < now() - interval '24 hours'
                returning report_id
            ),
            """;
    private static final String REPORT = """
            accepted as (
                insert into report (id, account_id, subscription_id, title, template, template_id,
                    template_number, lane, concurrent_reports, created_at, expires_at, source_id, lease_id, period_start)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, credit.id, credit.period_start
                from %s
                returning id, account_id, created_at, title
            ),
            titled as (
                insert into report_title (report_id, account_id, created_at, title)
                select id, account_id, created_at, title
                from accepted
                where title is not null
            )
            insert into report_payload (report_id, format, charset, bytes, data, package_key, package_bytes,
                package_sha256, package_inert_under, parameters, locale, time_zone, look, limits, trace_parent)
            select accepted.id, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?
            from accepted
            """;
    private static final String WITHOUT_KEY = CREDIT + REPORT.formatted("credit");
    private static final String WITH_KEY = CREDIT + KEY + REPORT.formatted("credit cross join keyed");

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
     * @return false when the credit is void because its lease is closed or expired, or when the key is taken; nothing
     *     is kept then
     * @throws SQLException when the outcome is not known
     */
    boolean commit(
            Report report,
            Payload payload,
            Presentation presentation,
            @Nullable RenderLimits limits,
            Credit credit,
            @Nullable KeyUse key)
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(key == null ? WITHOUT_KEY : WITH_KEY)) {
            statement.setObject(1, credit.lease().value());
            int next = key == null ? 2 : bind(statement, 2, key, report);
            next = bind(statement, next, report, credit);
            next = bind(statement, next, payload, presentation);
            statement.setString(next++, limits == null ? null : toJson(limits));
            // The job is sent later by others, and belongs to the trace of the request that is under way here.
            var parent = TraceParent.of(Span.current());
            statement.setString(next, parent == null ? null : parent.text());
            return statement.executeUpdate() == 1;
        }
    }

    private static int bind(PreparedStatement statement, int first, KeyUse key, Report report) throws SQLException {
        int at = first;
        statement.setObject(at++, key.account().value());
        statement.setString(at++, key.key());
        statement.setBytes(at++, key.hash());
        statement.setObject(at++, report.id);
        return at;
    }

    private static int bind(PreparedStatement statement, int first, Report report, Credit credit) throws SQLException {
        int at = first;
        statement.setObject(at++, report.id);
        statement.setObject(at++, report.accountId);
        statement.setObject(at++, credit.subscription().value());
        statement.setString(at++, report.title);
        statement.setString(at++, report.template);
        statement.setObject(at++, report.templateId);
        statement.setObject(at++, report.templateNumber, Types.INTEGER);
        statement.setString(at++, report.lane.name());
        statement.setInt(at++, report.concurrentReports);
        statement.setObject(at++, utc(report.createdAt));
        statement.setObject(at++, utc(report.expiresAt));
        statement.setObject(at++, report.sourceId);
        return at;
    }

    private int bind(PreparedStatement statement, int first, Payload payload, Presentation presentation)
            throws SQLException {
        int at = first;
        statement.setString(at++, payload.format.name());
        statement.setString(at++, payload.charset);
        statement.setLong(at++, payload.bytes);
        statement.setBytes(at++, payload.data);
        var template = presentation.template();
        statement.setString(at++, template == null ? null : template.storageKey());
        statement.setObject(at++, template == null ? null : template.bytes(), Types.BIGINT);
        statement.setString(at++, template == null ? null : template.sha256());
        statement.setObject(at++, template == null ? null : template.inertUnder(), Types.INTEGER);
        statement.setString(at++, presentation.parameters().isEmpty() ? null : toJson(presentation.parameters()));
        statement.setString(at++, presentation.locale());
        statement.setString(at++, presentation.timeZone());
        statement.setString(at++, presentation.look() == null ? null : toJson(presentation.look()));
        return at;
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
