package io.flashreport.report.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.TemplateId;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.tracing.TraceParent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as the tables report and report_payload hold it. */
final class JobRow {
    static final String COLUMNS = """
            report.id, account_id, attempt, lane, title, template, template_id, template_number, created_at, format,
            charset, bytes, data, package_key, package_bytes, package_sha256, package_inert_under, parameters, locale, time_zone, look,
            limits, trace_parent""";

    private static final TypeReference<Map<String, List<String>>> PARAMETERS = new TypeReference<>() {};
    private static final TypeReference<LookRef> LOOK = new TypeReference<>() {};
    private static final TypeReference<RenderLimits> LIMITS = new TypeReference<>() {};

    private final ResultSet row;
    private final ObjectMapper json;

    /** @param row stands where the job is, with {@link #COLUMNS} */
    JobRow(ResultSet row, ObjectMapper json) {
        this.row = row;
        this.json = json;
    }

    Outgoing outgoing(Instant releasedAt) throws SQLException {
        var parent = row.getString("trace_parent");
        return new Outgoing(job(releasedAt), parent == null ? null : new TraceParent(parent));
    }

    private RenderJob job(Instant releasedAt) throws SQLException {
        var report = new ReportId(row.getObject("id", UUID.class));
        var account = new AccountId(row.getObject("account_id", UUID.class));
        var title = row.getString("title");
        return new RenderJob(
                report,
                account,
                row.getInt("attempt"),
                Lane.valueOf(row.getString("lane")),
                title == null ? "" : title,
                DataFormat.valueOf(row.getString("format")),
                row.getString("charset"),
                payload(account, report),
                template(),
                parameters(),
                row.getString("locale"),
                row.getString("time_zone"),
                look(),
                read("limits", LIMITS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                releasedAt);
    }

    private PayloadSource payload(AccountId account, ReportId report) throws SQLException {
        byte[] data = row.getBytes("data");
        return data == null
                ? new PayloadSource.Stored(ReportStorage.payloadKey(account, report), row.getLong("bytes"))
                : new PayloadSource.Inline(data);
    }

    private @Nullable TemplateRef template() throws SQLException {
        var template = row.getObject("template_id", UUID.class);
        if (template == null) return null;
        return new TemplateRef(
                new TemplateId(template),
                row.getString("template"),
                row.getInt("template_number"),
                row.getString("package_key"),
                row.getLong("package_bytes"),
                row.getString("package_sha256"),
                row.getObject("package_inert_under", Integer.class));
    }

    private Map<String, List<String>> parameters() throws SQLException {
        var parameters = read("parameters", PARAMETERS);
        return parameters == null ? Map.of() : parameters;
    }

    private @Nullable LookRef look() throws SQLException {
        return read("look", LOOK);
    }

    private <T> @Nullable T read(String column, TypeReference<T> type) throws SQLException {
        var text = row.getString(column);
        if (text == null) return null;
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column " + column + " holds what was not written there", e);
        }
    }
}
