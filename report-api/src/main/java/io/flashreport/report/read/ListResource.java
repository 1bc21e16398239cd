package io.flashreport.report.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.ReportState;
import io.flashreport.report.read.ListQuery.Reading;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/reports")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
public class ListResource {
    private final Reports reports;
    private final ListStore store;
    private final ListQuery query;
    private final Caller caller;
    private final Errors errors;

    ListResource(Reports reports, ListStore store, ListQuery query, Caller caller, Errors errors) {
        this.reports = reports;
        this.store = store;
        this.query = query;
        this.caller = caller;
        this.errors = errors;
    }

    /** @param next the cursor, null when these are the last */
    @JsonPropertyOrder({"reports", "next"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ListBody(List<ReportBody> reports, @Nullable String next) {}

    @JsonPropertyOrder({"total", "states"})
    record SummaryBody(long total, Map<ReportState, Long> states) {}

    @GET
    public Response list() throws SQLException {
        return switch (query.read(caller.account())) {
            case Reading.Wrong(var message) -> errors.answer(ProblemKind.INVALID_REQUEST, message);
            case Reading.Understood(var filter, var after, var limit) -> {
                var page = reports.page(filter, after, limit);
                var next = page.next();
                yield json(new ListBody(page.reports(), next == null ? null : next.cursor()));
            }
        };
    }

    @GET
    @Path("/summary")
    public Response summary() throws SQLException {
        return switch (query.read(caller.account())) {
            case Reading.Wrong(var message) -> errors.answer(ProblemKind.INVALID_REQUEST, message);
            case Reading.Understood understood -> {
                var counts = store.counts(understood.filter());
                long total = counts.values().stream().mapToLong(Long::longValue).sum();
                yield json(new SummaryBody(total, counts));
            }
        };
    }

    private static Response json(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
