package io.flashreport.template.deletion;

import io.flashreport.template.catalog.TemplateId;
import io.flashreport.template.storage.StorageUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Not to be reached through the gateway: report-api calls it, as it knows which reports need a template still. */
@Path("/internal/deleted-templates")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DeletedTemplatesResource {
    private final DeletedTemplates templates;

    DeletedTemplatesResource(DeletedTemplates templates) {
        this.templates = templates;
    }

    /** Ids of templates. */
    record Ids(List<UUID> templates) {}

    record Removed(int removed) {}

    /**
     * Some of those that no report is accepted with any more, in the order of their ids.
     *
     * @param after the last one that was seen; none for the first
     */
    @GET
    public Ids list(@QueryParam("after") @Nullable UUID after) throws SQLException {
        return new Ids(templates.after(after).stream().map(TemplateId::value).toList());
    }

    /** Removes templates for good; those that are not deleted stay. */
    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Removed remove(Ids ids) throws SQLException, StorageUnavailableException {
        return new Removed(
                templates.remove(ids.templates().stream().map(TemplateId::new).toList()));
    }
}
