package io.flashreport.template.resolve;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.flashreport.engine.protocol.ToEngine.Argument;
import io.flashreport.template.catalog.Arguments;
import io.flashreport.template.catalog.Resolution;
import io.flashreport.template.catalog.ResolutionStore;
import io.flashreport.template.catalog.TemplateName;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Path("/internal/templates/{name}")
@RolesAllowed("client")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ResolveResource {
    private final ResolutionStore store;
    private final Caller caller;
    private final Problems problems;
    private final MeterRegistry meters;

    ResolveResource(ResolutionStore store, Caller caller, Problems problems, MeterRegistry meters) {
        this.store = store;
        this.caller = caller;
        this.problems = problems;
        this.meters = meters;
    }

    /**
     * What report-api wants to know.
     *
     * @param version null for the current one
     * @param parameters what the client gave, by name
     * @param timeZone in which dates without a zone are meant, null for UTC
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            @Nullable Integer version,
            @Nullable Map<String, List<String>> parameters,
            @Nullable String timeZone) {}

    /**
     * Where the package of a version lies.
     *
     * @param inertUnder the version of the policy under which the gate found it inert; null when it did not
     */
    record Resolved(
            String templateId,
            String name,
            int number,
            String storageKey,
            long bytes,
            String sha256,
            @Nullable Integer inertUnder) {
        static Resolved of(Resolution it) {
            return new Resolved(
                    it.templateId().toString(),
                    it.name(),
                    it.number(),
                    it.storageKey(),
                    it.bytes(),
                    it.sha256(),
                    it.ruling().inertUnder());
        }
    }

    /** Why the client's parameters do not fit. */
    record Unfit(String message) {}

    @POST
    @Path("resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("name") String name, @Nullable Question question) throws SQLException {
        if (question == null)
            return problems.answer(ProblemKind.INVALID_REQUEST, "The body is empty: send {} for the current version.");
        var found = store.find(caller.account(), TemplateName.normalised(name), question.version());
        if (found.isEmpty()) return unknown(name);
        var parameters = question.parameters() == null ? Map.<String, List<String>>of() : question.parameters();
        var arguments = parameters.entrySet().stream()
                .map(it -> new Argument(it.getKey(), it.getValue()))
                .toList();
        var fault = Arguments.fault(found.get().parameters(), arguments, question.timeZone());
        count(fault.isEmpty() ? "found" : "unfit");
        return fault.isEmpty()
                ? Response.ok(Resolved.of(found.get())).build()
                : Response.status(422).entity(new Unfit(fault.get())).build();
    }

    private Response unknown(String name) {
        count("unknown");
        return problems.answer(ProblemKind.NOT_FOUND, "The account has no such template or version: '" + name + "'.");
    }

    private void count(String outcome) {
        meters.counter("flashreport.template.lookups", "outcome", outcome).increment();
    }
}
