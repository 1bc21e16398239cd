package io.flashreport.report.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.admin.DeadLetterListStore.DeadLetter;
import io.flashreport.report.read.Position;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/dead-letters")
@RolesAllowed("operator")
@RunOnVirtualThread
public class DeadLetterResource {
    private static final int PAGE = 100;

    private final DeadLetterListStore store;
    private final Errors errors;

    DeadLetterResource(DeadLetterListStore store, Errors errors) {
        this.store = store;
        this.errors = errors;
    }

    @JsonPropertyOrder({"reports", "next"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Body(List<DeadLetter> reports, @Nullable String next) {}

    @GET
    public Response list(@QueryParam("after") @Nullable String after) throws SQLException {
        var position = after == null || after.isBlank()
                ? Position.START
                : Position.read(after).orElse(null);
        if (position == null) {
            return errors.answer(
                    ProblemKind.INVALID_REQUEST, "after must be what next was in an earlier answer, was " + after);
        }
        return Response.ok(page(position), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Body page(Position after) throws SQLException {
        var found = store.behind(after, PAGE + 1);
        if (found.size() <= PAGE) return new Body(found, null);
        var page = found.subList(0, PAGE);
        return new Body(page, Position.of(page.getLast().report()).cursor());
    }
}
