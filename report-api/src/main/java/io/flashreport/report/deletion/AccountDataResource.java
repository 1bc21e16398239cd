package io.flashreport.report.deletion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.contracts.AccountId;
import io.flashreport.report.audit.Act;
import io.flashreport.report.audit.OperatorActs;
import io.flashreport.report.deletion.AccountDeletionStore.Left;
import io.flashreport.report.storage.StorageUnavailableException;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/accounts/{account}/data")
@RolesAllowed("operator")
@RunOnVirtualThread
public class AccountDataResource {
    private static final Logger LOG = Logger.getLogger(AccountDataResource.class);

    private final AccountDeletion deletion;
    private final AccountTemplatesResource templates;
    private final OperatorActs acts;
    private final Caller caller;
    private final Errors errors;

    AccountDataResource(
            AccountDeletion deletion,
            @RestClient AccountTemplatesResource templates,
            OperatorActs acts,
            Caller caller,
            Errors errors) {
        this.deletion = deletion;
        this.templates = templates;
        this.acts = acts;
        this.caller = caller;
        this.errors = errors;
    }

    /**
     * What is left.
     *
     * @param templates what template-service has left; null while it was not asked
     * @param objects in the storage, by folder; 1000 stands for more, too
     */
    @JsonPropertyOrder({"reports", "templates", "objects", "done"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Body(Left reports, AccountTemplatesResource.@Nullable Left templates, Map<String, Integer> objects) {
        public boolean isDone() {
            return reports.isNothing()
                    && templates != null
                    && templates.isNothing()
                    && objects.values().stream().allMatch(left -> left == 0);
        }
    }

    /** Deletes some of what there is of a deleted account: to be repeated until that is nothing. */
    @DELETE
    public Response delete(@PathParam("account") UUID id) throws SQLException, StorageUnavailableException {
        var account = new AccountId(id);
        if (!deletion.hasBegun(account)) {
            var objection = acts.objection(Act.ACCOUNT_DATA_DELETE_ASKED, account);
            if (objection.isPresent()) return objection.get();
            deletion.begin(account);
        }
        var reports = deletion.perform(account);
        // Templates last: reports that are under way are made with them.
        if (!reports.isNothing()) return answer(new Body(reports, null, deletion.objects(account)));
        try (var response = templates.delete(id, caller.authorization())) {
            if (response.getStatus() == 200) {
                var left = response.readEntity(AccountTemplatesResource.Left.class);
                return answer(new Body(reports, left, deletion.objects(account)));
            }
            LOG.warnf("template-service answered %d to the deletion of an account", response.getStatus());
        } catch (ProcessingException e) {
            LOG.warnf("template-service cannot be told of the deletion of an account: %s", e.getMessage());
        }
        return errors.answer(ProblemKind.UNAVAILABLE, "Templates cannot be deleted now: try again in some seconds.");
    }

    private static Response answer(Body body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
