package io.flashreport.template.theme;

import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

@Path("/api/v2/theme/logos")
@RunOnVirtualThread
class LogoResource {
    private final Logos logos;
    private final LogoStore store;
    private final Caller caller;
    private final Problems problems;

    LogoResource(Logos logos, LogoStore store, Caller caller, Problems problems) {
        this.logos = logos;
        this.store = store;
        this.caller = caller;
        this.problems = problems;
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({"client", "owner", "member"})
    public Response put(@PathParam("name") String name, InputStream body)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        return switch (logos.put(caller.account(), name, body, caller.who())) {
            case LogoOutcome.Kept(var logo) ->
                Response.ok(LogoBody.of(logo), MediaType.APPLICATION_JSON_TYPE).build();
            case LogoOutcome.Refused(var refusal) -> problems.answer(refusal);
        };
    }

    @GET
    @Path("{name}")
    @RolesAllowed({"client", "user"})
    public Response get(@PathParam("name") String name) throws IOException, SQLException, StorageUnavailableException {
        var logo = LogoName.fault(name).isPresent()
                ? null
                : store.find(caller.account(), name).orElse(null);
        if (logo == null) return unknown(name);
        return Response.ok(logos.open(logo), logo.type())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({"client", "owner", "member"})
    public Response delete(@PathParam("name") String name) throws SQLException {
        if (LogoName.fault(name).isPresent()) return unknown(name);
        return switch (store.delete(caller.account(), name)) {
            case DELETED -> Response.noContent().build();
            case UNKNOWN -> unknown(name);
            case IN_USE ->
                problems.answer(
                        ProblemKind.CONFLICT,
                        "The theme names the logo '" + name + "': change the theme before it is deleted.");
        };
    }

    private Response unknown(String name) {
        return problems.answer(ProblemKind.NOT_FOUND, "There is no logo '" + name + "'.");
    }
}
