package io.flashreport.report.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.flashreport.report.read.ListQuery;
import io.flashreport.report.read.ListQuery.Reading;
import io.flashreport.report.read.ListStore;
import io.flashreport.report.read.Page;
import io.flashreport.report.read.ReportBody;
import io.flashreport.report.read.Reports;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/reports")
@RolesAllowed("operator")
@RunOnVirtualThread
public class AllReportsResource {
    private final Reports reports;
    private final ListStore store;
    private final ListQuery query;
    private final Errors errors;
    private final Clock clock;

    AllReportsResource(Reports reports, ListStore store, ListQuery query, Errors errors, Clock clock) {
        this.reports = reports;
        this.store = store;
        this.query = query;
        this.errors = errors;
        this.clock = clock;
    }

    record OfAccount(UUID account, @JsonUnwrapped ReportBody report) {}

    @JsonPropertyOrder({"reports", "next"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Body(List<OfAccount> reports, @Nullable String next) {}

    @GET
    public Response list() throws SQLException {
        return switch (query.readOfAnyAccount()) {
            case Reading.Wrong(var message) -> errors.answer(ProblemKind.INVALID_REQUEST, message);
            case Reading.Understood understood -> {
                var page = page(understood);
                var next = page.next();
                yield Response.ok(
                                new Body(page.reports(), next == null ? null : next.cursor()),
                                MediaType.APPLICATION_JSON_TYPE)
                        .build();
            }
        };
    }

    private Page<OfAccount> page(Reading.Understood asked) throws SQLException {
        var account = asked.filter().account();
        if (account == null) {
            return store.ofAll(
                    asked.filter(),
                    asked.after(),
                    asked.limit(),
                    row -> new OfAccount(row.account(), row.body(clock.instant())));
        }
        var page = reports.page(asked.filter(), asked.after(), asked.limit());
        return new Page<>(
                page.reports().stream()
                        .map(report -> new OfAccount(account.value(), report))
                        .toList(),
                page.next());
    }
}
