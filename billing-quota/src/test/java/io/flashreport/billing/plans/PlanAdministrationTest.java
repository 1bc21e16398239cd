package io.flashreport.billing.plans;

import static io.flashreport.billing.Tenant.operator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PlanAdministrationTest {
    @Test
    void everybodyMaySeeThePlansWithTheirPrices() {
        given().auth()
                .oauth2(GatewayToken.anonymous().signed())
                .get("/api/v2/plans")
                .then()
                .statusCode(200)
                .body("id", hasItems("trial", "starter", "business", "enterprise"))
                .body("find { it.id == 'starter' }.eurosPerMonth", equalTo(29.0f))
                .body("find { it.id == 'starter' }.reportsPerMonth", equalTo(5000));
    }

    @Test
    void anOperatorMakesChangesAndDeletesAPlan() {
        var id = newPlan();

        operator()
                .body(Map.of("retentionDays", 14, "eurosPerMonth", 9.5))
                .patch("/api/admin/plans/" + id)
                .then()
                .statusCode(200)
                .body("retentionDays", equalTo(14))
                .body("eurosPerMonth", equalTo(9.5f))
                .body("concurrentReports", equalTo(3));
        operator().delete("/api/admin/plans/" + id).then().statusCode(204);

        operator().get("/api/admin/plans").then().body("id", not(hasItem(id)));
    }

    @Test
    void aPlanLimitsWhatARenderMayTake() {
        var id = newPlan();
        var rendering =
                Map.of("maxSeconds", 20, "maxPages", 400, "maxDocumentBytes", 6_000_000_000L, "inertOnly", true);

        operator()
                .body(Map.of("rendering", rendering))
                .patch("/api/admin/plans/" + id)
                .then()
                .statusCode(200);
        operator().body(Map.of("retentionDays", 14)).patch("/api/admin/plans/" + id);

        operator()
                .get("/api/admin/plans")
                .then()
                .body("find { it.id == '" + id + "' }.rendering.maxSeconds", equalTo(20))
                .body("find { it.id == '" + id + "' }.rendering.maxCpuSeconds", nullValue())
                .body("find { it.id == '" + id + "' }.rendering.maxPages", equalTo(400))
                .body("find { it.id == '" + id + "' }.rendering.maxDocumentBytes", equalTo(6_000_000_000L))
                .body("find { it.id == '" + id + "' }.rendering.inertOnly", equalTo(true));
    }

    @Test
    void whatIsGivenForRenderingReplacesAllOfIt() {
        var id = newPlan();
        operator()
                .body(Map.of("rendering", Map.of("maxPages", 400, "inertOnly", true)))
                .patch("/api/admin/plans/" + id);

        operator()
                .body(Map.of("rendering", Map.of("maxRecords", 5)))
                .patch("/api/admin/plans/" + id)
                .then()
                .body("rendering.maxRecords", equalTo(5))
                .body("rendering.maxPages", nullValue())
                .body("rendering.inertOnly", equalTo(false));
    }

    @Test
    void allThatIsWrongWithAPlanIsSaidAtOnce() {
        var plan = terms("Not An Id");
        plan.put("reportsPerMonth", 0);
        plan.put("maxPayloadBytes", 2_000_000_000);
        plan.put("eurosPerMonth", 1.005);
        plan.put("rendering", Map.of("maxPages", 0, "maxSeconds", 100_000));

        operator()
                .body(plan)
                .post("/api/admin/plans")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-request"))
                .body(
                        "detail",
                        allOf(
                                containsString("id must be up to 50 lower-case letters"),
                                containsString("was 'Not An Id'"),
                                containsString("reportsPerMonth must be 1 to 1000000000, was 0"),
                                containsString("rendering.maxPages must be 1 to 1000000, was 0"),
                                containsString("rendering.maxSeconds must be 1 to 86400, was 100000"),
                                containsString("maxPayloadBytes must be 1 to 1073741824, was 2000000000"),
                                containsString("eurosPerMonth must be 0 to 99999999.99 with whole cents, was 1.005")));
    }

    @Test
    void aPlanKeepsItsId() {
        operator()
                .body(Map.of("id", "other"))
                .patch("/api/admin/plans/starter")
                .then()
                .statusCode(400);
        operator().body(terms("starter")).post("/api/admin/plans").then().statusCode(409);
    }

    @Test
    void theTrialCannotBeDeleted() {
        operator()
                .delete("/api/admin/plans/trial")
                .then()
                .statusCode(409)
                .body("detail", containsString("New accounts begin with the plan 'trial'"));
    }

    @Test
    void aPlanInUseIsNotDeleted() {
        var id = newPlan();
        Tenant.on(id);

        operator()
                .delete("/api/admin/plans/" + id)
                .then()
                .statusCode(409)
                .body("detail", containsString("1 subscriptions are on the plan"));
    }

    @Test
    void aPlanThatNobodyKnowsIsNotFound() {
        operator()
                .body(Map.of("name", "X"))
                .patch("/api/admin/plans/none")
                .then()
                .statusCode(404);
        operator().delete("/api/admin/plans/none").then().statusCode(404);
        operator().delete("/api/admin/plans/%00").then().statusCode(404);
    }

    @Test
    void onlyOperatorsManagePlans() {
        var tenant = Tenant.on("starter");

        tenant.owner().get("/api/admin/plans").then().statusCode(403);
        tenant.owner().body(terms("own")).post("/api/admin/plans").then().statusCode(403);
        tenant.owner()
                .body(Map.of("retentionDays", 999))
                .patch("/api/admin/plans/starter")
                .then()
                .statusCode(403);
        given().get("/api/admin/plans").then().statusCode(401);
    }

    private static String newPlan() {
        var id = "p-" + UUID.randomUUID();
        operator()
                .body(terms(id))
                .post("/api/admin/plans")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        return id;
    }

    private static Map<String, Object> terms(String id) {
        return new HashMap<>(Map.of(
                "id", id,
                "name", "Made by a test",
                "reportsPerMonth", 100,
                "maxPayloadBytes", 1000,
                "requestsPerSecond", 5,
                "concurrentReports", 3,
                "retentionDays", 7,
                "eurosPerMonth", 1));
    }
}
