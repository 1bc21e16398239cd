package io.flashreport.template.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

@Path("/api/v2/templates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TemplatesResource {
    private static final int MAX_LIMIT = 200;

    private final TemplateStore templates;
    private final VersionStore versions;
    private final Catalog catalog;
    private final Caller caller;
    private final Problems problems;
    private final Clock clock;
    private final ObjectMapper json;

    TemplatesResource(
            TemplateStore templates,
            VersionStore versions,
            Catalog catalog,
            Caller caller,
            Problems problems,
            Clock clock,
            ObjectMapper json) {
        this.templates = templates;
        this.versions = versions;
        this.catalog = catalog;
        this.caller = caller;
        this.problems = problems;
        this.clock = clock;
        this.json = json;
    }

    record Listing(List<TemplateSummary> templates) {}

    @GET
    @RolesAllowed({"client", "user"})
    public Response list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit)
            throws SQLException {
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            return problems.answer(
                    ProblemKind.INVALID_REQUEST, "limit must be 1 to %d, was '%s'.".formatted(MAX_LIMIT, limit));
        }
        var found = templates.list(
                caller.account(),
                TemplateName.normalised(search),
                TemplateName.normalised(after),
                Integer.parseInt(limit));
        return Response.ok(new Listing(found)).build();
    }

    @GET
    @Path("{name}")
    @RolesAllowed({"client", "user"})
    public Response template(@PathParam("name") String name) throws SQLException {
        var id = templates.find(caller.account(), TemplateName.normalised(name));
        if (id.isEmpty()) return unknown(name, Catalog.CURRENT);
        var summary = templates.summary(id.get());
        if (summary.isEmpty()) return unknown(name, Catalog.CURRENT);
        var it = summary.get();
        return Response.ok(new TemplateBody(
                        it.name(), it.created(), it.current(), versions.summaries(id.get()), it.updated()))
                .build();
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({"client", "owner", "member"})
    public Response delete(@PathParam("name") String name) throws SQLException {
        return templates.delete(caller.account(), TemplateName.normalised(name), clock.instant())
                ? Response.noContent().build()
                : unknown(name, Catalog.CURRENT);
    }

    record CurrentVersion(int version) {}

    @PUT
    @Path("{name}/current")
    @RolesAllowed({"client", "owner", "member"})
    public Response makeCurrent(@PathParam("name") String name, String body)
            throws SQLException, JsonProcessingException {
        // What is nothing but null is read as null.
        var wanted = body.isBlank() ? null : json.readValue(body, CurrentVersion.class);
        if (wanted == null)
            return problems.answer(ProblemKind.INVALID_REQUEST, "The body is empty: send {\"version\": 2}.");
        var known = TemplateName.normalised(name);
        return templates.makeCurrent(caller.account(), known, wanted.version(), clock.instant())
                ? version(name, String.valueOf(wanted.version()))
                : unknown(name, String.valueOf(wanted.version()));
    }

    @GET
    @Path("{name}/versions/{number}")
    @RolesAllowed({"client", "user"})
    public Response version(@PathParam("name") String name, @PathParam("number") String number) throws SQLException {
        return catalog.find(caller.account(), name, number)
                .map(version -> Response.ok(VersionBody.of(version)).build())
                .orElseGet(() -> unknown(name, number));
    }

    private Response unknown(String name, String reference) {
        return problems.answer(ProblemKind.NOT_FOUND, Catalog.unknown(name, reference));
    }
}
