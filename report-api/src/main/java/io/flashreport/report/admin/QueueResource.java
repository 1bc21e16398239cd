package io.flashreport.report.admin;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.flashreport.contracts.Lane;
import io.flashreport.report.workers.LiveWorker;
import io.flashreport.report.workers.WorkerStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/api/admin/queue")
@RolesAllowed("operator")
@RunOnVirtualThread
public class QueueResource {
    private final QueueStore store;
    private final WorkerStore workers;

    QueueResource(QueueStore store, WorkerStore workers) {
        this.store = store;
        this.workers = workers;
    }

    record LaneBody(Lane lane, @JsonUnwrapped QueueStore.Open open) {}

    record AccountBody(UUID account, @JsonUnwrapped QueueStore.Open open) {}

    @JsonPropertyOrder({"lanes", "accounts", "workers"})
    record Body(List<LaneBody> lanes, List<AccountBody> accounts, List<LiveWorker> workers) {}

    @GET
    public Response queue() throws SQLException {
        var body = new Body(
                store.lanes().stream()
                        .map(lane -> new LaneBody(lane.lane(), lane.open()))
                        .toList(),
                store.accounts().stream()
                        .map(account -> new AccountBody(account.account(), account.open()))
                        .toList(),
                workers.each());
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
