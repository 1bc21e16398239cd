package io.flashreport.report.read;

import io.flashreport.contracts.DataFormat;
import io.flashreport.report.ReportState;
import io.flashreport.report.read.ReportBody.Document;
import io.flashreport.report.read.ReportBody.Failure;
import io.flashreport.report.read.ReportBody.PayloadPart;
import io.flashreport.report.read.ReportBody.Phases;
import io.flashreport.report.read.ReportBody.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as the tables report and report_payload hold it, for API v2. */
public final class ReportRow {
    /** Of {@code report} and, where there still is one, its {@code report_payload}. */
    public static final String COLUMNS = """
            report.id, account_id, title, template, template_number, state, attempt, created_at, queued_at, started_at,
            finished_at, expires_at, failure, failure_message, document_bytes, document_pages, document_sha256, source_id,
            bytes, format""";

    private final ResultSet row;

    /**
     * Reads nothing yet.
     *
     * @param row stands where the report is, with {@link #COLUMNS}
     */
    public ReportRow(ResultSet row) {
        this.row = row;
    }

    public UUID account() throws SQLException {
        return row.getObject("account_id", UUID.class);
    }

    public ReportBody body(Instant now) throws SQLException {
        var state = ReportState.valueOf(row.getString("state"));
        var created = Objects.requireNonNull(time("created_at"));
        var expires = Objects.requireNonNull(time("expires_at"));
        return new ReportBody(
                row.getObject("id", UUID.class),
                row.getString("title"),
                template(),
                state,
                row.getInt("attempt"),
                created,
                time("finished_at"),
                expires,
                failure(),
                new Phases(created, time("queued_at"), time("started_at"), time("finished_at")),
                payload(),
                document(),
                row.getObject("source_id", UUID.class),
                state == ReportState.GENERATED && expires.isAfter(now));
    }

    private @Nullable Template template() throws SQLException {
        var name = row.getString("template");
        var version = row.getObject("template_number", Integer.class);
        return name == null || version == null ? null : new Template(name, version);
    }

    private @Nullable Failure failure() throws SQLException {
        var kind = row.getString("failure");
        return kind == null ? null : new Failure(kind, row.getString("failure_message"));
    }

    private @Nullable PayloadPart payload() throws SQLException {
        var format = row.getString("format");
        return format == null ? null : new PayloadPart(row.getLong("bytes"), DataFormat.valueOf(format));
    }

    private @Nullable Document document() throws SQLException {
        var sha256 = row.getString("document_sha256");
        return sha256 == null
                ? null
                : new Document(row.getLong("document_bytes"), row.getInt("document_pages"), sha256);
    }

    private @Nullable Instant time(String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
