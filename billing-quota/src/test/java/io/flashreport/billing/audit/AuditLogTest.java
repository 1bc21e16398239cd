package io.flashreport.billing.audit;

import static io.flashreport.billing.Tenant.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuditLogTest {
    @Inject
    Ledger ledger;

    @Test
    void anEntrySaysWhoChangedWhatAndHow() throws SQLException {
        var tenant = Tenant.on("starter");
        var user = UUID.randomUUID();
        ledger.update("""
                INSERT INTO app_user (id, account_id, email, password_hash, role, created)
                VALUES (?, ?, ?, 'none', 'OWNER', now())
                """, user, tenant.account(), user + "@example.org");

        Tenant.as(GatewayToken.ofUser(user, tenant.account(), "owner", "operator"))
                .body(Map.of("plan", "business"))
                .patch(tenant.adminPath())
                .then()
                .statusCode(200);

        operator()
                .get("/api/admin/audit?limit=1")
                .then()
                .statusCode(200)
                .body("[0].actor.id", equalTo(user.toString()))
                .body("[0].actor.email", equalTo(user + "@example.org"))
                .body("[0].action", equalTo("SUBSCRIPTION_CHANGED"))
                .body("[0].target", equalTo("subscription/" + tenant.subscription()))
                .body("[0].before.plan", equalTo("starter"))
                .body("[0].after.plan", equalTo("business"));
    }

    @Test
    void aKeyIsNotInTheLog() {
        var tenant = Tenant.on("starter");

        var key = tenant.member()
                .body(Map.of("name", "Shop"))
                .post(tenant.path() + "/keys")
                .jsonPath()
                .getString("key");

        var log = operator().get("/api/admin/audit?limit=1");
        log.then()
                .body("[0].action", equalTo("KEY_CREATED"))
                .body("[0].before", nullValue())
                .body("[0].after.name", equalTo("Shop"));
        assertThat(log.asString()).doesNotContain(key.substring(8));
    }

    @Test
    void whatChangesNothingIsNotRecorded() {
        var tenant = Tenant.on("starter");
        var newest = newest();

        operator()
                .body(Map.of("plan", "starter"))
                .patch(tenant.adminPath())
                .then()
                .statusCode(200);
        operator().body(Map.of("plan", "gold")).patch(tenant.adminPath()).then().statusCode(400);

        assertThat(newest()).isEqualTo(newest);
    }

    @Test
    void theLogIsReadBackwards() {
        Tenant.on("starter");
        var newest = newest();

        var older = operator()
                .get("/api/admin/audit?limit=2&after=" + newest)
                .jsonPath()
                .getList("id", Long.class);

        assertThat(older).hasSize(2).allMatch(id -> id < newest);
        assertThat(older.getFirst()).isGreaterThan(older.getLast());
        operator().get("/api/admin/audit?limit=501").then().statusCode(400);
    }

    @Test
    void whatReportApiIsAskedForIsRecordedInTheOperatorsName() {
        var tenant = Tenant.on("starter");
        var user = UUID.randomUUID();
        var report = UUID.randomUUID();
        var act = Map.of("action", "REPORT_CANCEL_ASKED", "report", report);

        Tenant.as(GatewayToken.ofUser(user, tenant.account(), "owner", "operator"))
                .body(act)
                .post("/internal/audit")
                .then()
                .statusCode(204);

        operator()
                .get("/api/admin/audit?limit=1")
                .then()
                .body("[0].actor.id", equalTo(user.toString()))
                .body("[0].action", equalTo("REPORT_CANCEL_ASKED"))
                .body("[0].target", equalTo("report/" + report));
        tenant.owner().body(act).post("/internal/audit").then().statusCode(403);
        operator()
                .body(Map.of("action", "PLAN_DELETED", "report", report))
                .post("/internal/audit")
                .then()
                .statusCode(400);
        operator()
                .body(Map.of("action", "REPORT_CANCEL_ASKED"))
                .post("/internal/audit")
                .then()
                .statusCode(400);
    }

    @Test
    void theDataOfAnAccountIsDeletedOnlyAfterTheAccount() {
        var tenant = Tenant.on("starter");
        var act = Map.of("action", "ACCOUNT_DATA_DELETE_ASKED", "account", tenant.account());

        operator().body(act).post("/internal/audit").then().statusCode(409);
        operator().delete("/api/admin/accounts/" + tenant.account()).then().statusCode(200);
        operator().body(act).post("/internal/audit").then().statusCode(204);

        operator()
                .get("/api/admin/audit?limit=1")
                .then()
                .body("[0].action", equalTo("ACCOUNT_DATA_DELETE_ASKED"))
                .body("[0].target", equalTo("account/" + tenant.account()));
    }

    @Test
    void entriesAreNeitherChangedNorDeleted() {
        Tenant.on("starter");

        assertThatThrownBy(() -> ledger.update("UPDATE audit_entry SET actor = 'nobody'"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> ledger.update("UPDATE audit_entry SET after = '{\"name\": \"another\"}'"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> ledger.update("UPDATE audit_entry SET after = after - 'plan'"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> ledger.update("UPDATE audit_entry SET actor_email = 'somebody@example.org'"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> ledger.update("DELETE FROM audit_entry"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> ledger.update("TRUNCATE audit_entry"))
                .hasMessageContaining("neither changed nor deleted");
    }

    @Test
    void onlyOperatorsReadTheLog() {
        Tenant.on("starter").owner().get("/api/admin/audit").then().statusCode(403);
    }

    private static long newest() {
        return operator().get("/api/admin/audit?limit=1").jsonPath().getLong("[0].id");
    }
}
