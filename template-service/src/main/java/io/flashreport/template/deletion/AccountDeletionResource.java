package io.flashreport.template.deletion;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.deletion.AccountDeletionStore.Left;
import io.flashreport.template.storage.StorageUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;

/** Not to be reached through the gateway: report-api calls it, as it knows when no report needs a template any more. */
@Path("/internal/accounts/{account}")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AccountDeletionResource {
    private final AccountDeletion deletion;

    AccountDeletionResource(AccountDeletion deletion) {
        this.deletion = deletion;
    }

    /** Deletes some of what there is of an account, and answers what is left: to be repeated until that is nothing. */
    @DELETE
    public Left delete(@PathParam("account") UUID account) throws SQLException, StorageUnavailableException {
        return deletion.delete(new AccountId(account));
    }
}
