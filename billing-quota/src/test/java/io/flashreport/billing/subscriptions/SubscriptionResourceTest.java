package io.flashreport.billing.subscriptions;

import static io.flashreport.billing.Tenant.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SubscriptionResourceTest {
    @Test
    void everyUserOfTheAccountSeesItsSubscriptions() {
        var tenant = Tenant.on("business");

        var seen = tenant.viewer()
                .get("/api/v2/subscriptions")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].id", equalTo(tenant.subscription().toString()))
                .body("[0].plan.id", equalTo("business"))
                .body("[0].plan.concurrentReports", equalTo(20))
                .body("[0].state", equalTo("ACTIVE"))
                .body("[0].validUntil", equalTo("2101-01-01T00:00:00Z"))
                .body("[0].paymentSetUp", equalTo(false))
                .extract()
                .jsonPath();

        var today = Instant.parse(seen.getString("[0].validFrom")).truncatedTo(ChronoUnit.DAYS);
        assertThat(seen.getString("[0].period.start")).isEqualTo(today.toString());
        assertThat(seen.getString("[0].period.end"))
                .isEqualTo(
                        today.atZone(ZoneOffset.UTC).plusMonths(1).toInstant().toString());
    }

    @Test
    void anotherAccountsSubscriptionIsNotFound() {
        var tenant = Tenant.on("business");
        var stranger = Tenant.on("business");

        stranger.owner().get(tenant.path()).then().statusCode(404);
        stranger.owner()
                .body(Map.of("plan", "starter"))
                .put(tenant.path() + "/plan")
                .then()
                .statusCode(404);
        tenant.owner().get(tenant.path()).then().statusCode(200).body("plan.id", equalTo("business"));
    }

    @Test
    void theOwnerChangesThePlanAtOnce() {
        var tenant = Tenant.on("trial");

        choose(tenant, "business").statusCode(200).body("plan.id", equalTo("business"));

        tenant.viewer().get(tenant.path()).then().body("plan.maxPayloadBytes", equalTo(50 * 1024 * 1024));
    }

    @Test
    void theTrialIsNotChosenAgain() {
        var tenant = Tenant.on("trial");
        choose(tenant, "trial").statusCode(200);
        choose(tenant, "starter").statusCode(200);

        choose(tenant, "trial").statusCode(409).body("detail", containsString("The trial is for the beginning"));
    }

    @Test
    void aPlanThatDoesNotExistIsNotChosen() {
        choose(Tenant.on("trial"), "gold").statusCode(400).body("detail", equalTo("plan 'gold' is unknown."));
        choose(Tenant.on("trial"), "\0").statusCode(400);
    }

    @Test
    void onlyTheOwnerChangesThePlan() {
        var tenant = Tenant.on("trial");
        var plan = Map.of("plan", "business");

        tenant.member().body(plan).put(tenant.path() + "/plan").then().statusCode(403);
        tenant.viewer().body(plan).put(tenant.path() + "/plan").then().statusCode(403);
        tenant.client().body(plan).put(tenant.path() + "/plan").then().statusCode(403);
    }

    @Test
    void anOperatorMarksPaymentAndExtendsValidity() {
        var tenant = Tenant.on("starter");

        operator()
                .body(Map.of("validUntil", "2102-02-03T00:00:00Z", "paymentSetUp", true, "state", "SUSPENDED"))
                .patch(tenant.adminPath())
                .then()
                .statusCode(200)
                .body("plan.id", equalTo("starter"))
                .body("validUntil", equalTo("2102-02-03T00:00:00Z"))
                .body("paymentSetUp", equalTo(true))
                .body("state", equalTo("SUSPENDED"));
    }

    @Test
    void aSubscriptionDoesNotEndBeforeItBegan() {
        operator()
                .body(Map.of("validUntil", "2001-01-01T00:00:00Z"))
                .patch(Tenant.on("starter").adminPath())
                .then()
                .statusCode(400)
                .body("detail", containsString("was 2001-01-01T00:00:00Z"));
    }

    @Test
    void nobodyButOperatorsChangesWhatIsPaidFor() {
        var tenant = Tenant.on("starter");

        tenant.owner()
                .body(Map.of("paymentSetUp", true))
                .patch(tenant.adminPath())
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse choose(Tenant tenant, String plan) {
        return tenant.owner()
                .body(Map.of("plan", plan))
                .put(tenant.path() + "/plan")
                .then();
    }
}
