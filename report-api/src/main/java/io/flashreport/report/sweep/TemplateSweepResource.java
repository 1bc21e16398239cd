package io.flashreport.report.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.sweep.DeletedTemplatesResource.Ids;
import io.flashreport.report.sweep.DeletedTemplatesResource.Removed;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has templates removed that their users have deleted, once no report needs them. */
@Path("/api/admin/sweep/templates")
@RolesAllowed("operator")
@RunOnVirtualThread
public class TemplateSweepResource {
    private static final Logger LOG = Logger.getLogger(TemplateSweepResource.class);

    private final DeletedTemplatesResource templates;
    private final TemplateSweepStore store;
    private final Caller caller;
    private final Errors errors;

    TemplateSweepResource(
            @RestClient DeletedTemplatesResource templates, TemplateSweepStore store, Caller caller, Errors errors) {
        this.templates = templates;
        this.store = store;
        this.caller = caller;
        this.errors = errors;
    }

    @JsonPropertyOrder({"looked", "needed", "removed", "next"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Body(
            int looked, int needed, int removed, @Nullable UUID next) {}

    /**
     * Looks at some of them.
     *
     * @param after what {@code next} of the call before was; none for the first
     */
    @POST
    public Response sweep(@QueryParam("after") @Nullable String after) throws SQLException {
        @Nullable UUID last;
        try {
            last = after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            return errors.answer(
                    ProblemKind.INVALID_REQUEST, "after must be what next was in an earlier answer, was " + after);
        }
        try {
            return Response.ok(sweepBehind(last), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (ProcessingException e) {
            LOG.warnf("Deleted templates cannot be removed: %s", e.getMessage());
            return errors.answer(
                    ProblemKind.UNAVAILABLE, "Templates cannot be removed now: try again in some seconds.");
        }
    }

    private Body sweepBehind(@Nullable UUID after) throws SQLException {
        var deleted =
                read(templates.list(after, caller.authorization()), Ids.class).templates();
        if (deleted.isEmpty()) return new Body(0, 0, 0, null);
        var needed = store.needed(deleted);
        var free =
                deleted.stream().filter(template -> !needed.contains(template)).toList();
        return new Body(deleted.size(), needed.size(), remove(free), deleted.getLast());
    }

    private int remove(List<UUID> free) {
        if (free.isEmpty()) return 0;
        return read(templates.remove(caller.authorization(), new Ids(free)), Removed.class)
                .removed();
    }

    private static <T> T read(Response answer, Class<T> type) {
        try (answer) {
            if (answer.getStatus() != 200)
                throw new ProcessingException("template-service answered " + answer.getStatus());
            return answer.readEntity(type);
        }
    }
}
