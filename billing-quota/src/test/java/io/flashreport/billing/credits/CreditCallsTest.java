package io.flashreport.billing.credits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Subscribers;
import io.flashreport.billing.Subscribers.Subscriber;
import io.flashreport.billing.Surroundings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls as docs/wiring.md describes them. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CreditCallsTest {
    @Inject
    Subscribers subscribers;

    @Inject
    MeterRegistry metrics;

    @Test
    void aLeaseIsGranted() throws SQLException {
        var answer = put(UUID.randomUUID(), subscribers.with(10_000), 20)
                .statusCode(200)
                .body("outcome", equalTo("GRANTED"))
                .body("credits", equalTo(20))
                .extract()
                .jsonPath();

        var now = Instant.now();
        assertThat(Instant.parse(answer.getString("periodStart"))).isBefore(now);
        assertThat(Instant.parse(answer.getString("periodEnd"))).isAfter(now);
        assertThat(Instant.parse(answer.getString("expiresAt"))).isBetween(now, now.plusSeconds(30));
    }

    @Test
    void theLimitIsReached() throws SQLException {
        var subscriber = subscribers.with(1);
        var lease = UUID.randomUUID();
        put(lease, subscriber, 20).body("outcome", equalTo("GRANTED"));

        put(UUID.randomUUID(), subscriber, 20)
                .statusCode(200)
                .body("outcome", equalTo("OUTSTANDING"))
                .body("leases", contains(lease.toString()));
        close(lease, subscriber, used(null, 1)).statusCode(204);
        close(lease, subscriber, used(null, 1)).statusCode(204);
        put(UUID.randomUUID(), subscriber, 20)
                .statusCode(200)
                .body("outcome", equalTo("EXHAUSTED"))
                .body("limit", equalTo(1))
                .body("", hasKey("periodEnd"));
    }

    @Test
    void aSuspendedSubscriptionIsInvalid() throws SQLException {
        var subscriber = subscribers.with(1);
        subscribers.suspend(subscriber);

        put(UUID.randomUUID(), subscriber, 20).statusCode(200).body("outcome", equalTo("INVALID"));
    }

    @Test
    void anUnknownSubscriptionIsNotFound() {
        given(reportApi())
                .body("{\"subscriptionId\": \"%s\", \"wanted\": 1}".formatted(UUID.randomUUID()))
                .put("/internal/leases/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("https://flashreport.io/problems/not-found"));
    }

    @Test
    void aLeaseThatWasClosedBeforeItWasGrantedIsAConflict() throws SQLException {
        var subscriber = subscribers.with(1);
        var lease = UUID.randomUUID();
        close(lease, subscriber, "").statusCode(204);

        put(lease, subscriber, 20).statusCode(409).body("type", equalTo("https://flashreport.io/problems/conflict"));
    }

    @Test
    void countersAndLedgerAreShownSideBySide() throws SQLException {
        var subscriber = subscribers.with(500);
        var lease = UUID.randomUUID();
        put(lease, subscriber, 20);
        close(lease, subscriber, used("invoice", 5)).statusCode(204);
        put(UUID.randomUUID(), subscriber, 7);
        giveBack(lease, "invoice").statusCode(204);

        for (var token : new GatewayToken[] {
            GatewayToken.ofReportApi(), GatewayToken.ofUser(UUID.randomUUID(), UUID.randomUUID(), "owner", "operator")
        }) {
            var id = subscriber.subscription().value();
            var before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
            given().auth()
                    .oauth2(token.signed())
                    .get("/internal/credits?limit=1&after=" + before)
                    .then()
                    .statusCode(200)
                    .body("subscriptionId", contains(id.toString()))
                    .body("[0].periods.limit", contains(500))
                    .body("[0].periods.used", contains(5))
                    .body("[0].periods.returned", contains(1))
                    .body("[0].periods.reserved", contains(7))
                    .body("[0].periods.ledgerUsed", contains(5))
                    .body("[0].periods.ledgerReturned", contains(1))
                    .body("[0].periods[0]", hasKey("periodStart"))
                    .body("[0].periods[0]", hasKey("periodEnd"));
        }
    }

    @Test
    void allSubscriptionsAreFoundPageAfterPage() throws SQLException {
        for (int i = 0; i < 3; i++) put(UUID.randomUUID(), subscribers.with(500), 1);

        var all = given(reportApi())
                .get("/internal/credits?limit=1000")
                .jsonPath()
                .getList("subscriptionId");
        var first =
                given(reportApi()).get("/internal/credits?limit=2").jsonPath().getList("subscriptionId");
        var rest = given(reportApi())
                .get("/internal/credits?limit=1000&after=" + first.getLast())
                .jsonPath()
                .getList("subscriptionId");

        assertThat(first).hasSize(2).isEqualTo(all.subList(0, 2));
        assertThat(rest).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void whatShouldNotHappenIsCounted() throws SQLException {
        var subscriber = subscribers.with(500);
        var lease = UUID.randomUUID();
        put(lease, subscriber, 1);
        var before = defects("OVERUSED");

        close(lease, subscriber, used(null, 2)).statusCode(204);
        giveBack(UUID.randomUUID(), "invoice").statusCode(204);
        close(UUID.randomUUID(), subscriber, used(null, 1)).statusCode(204);

        assertThat(defects("OVERUSED")).isEqualTo(before + 1);
        assertThat(defects("UNKNOWN_LEASE")).isPositive();
        assertThat(defects("NEVER_GRANTED")).isPositive();
    }

    @Test
    void grantsAreCountedByOutcome() throws SQLException {
        var subscriber = subscribers.with(500);
        var before = metrics.counter("flashreport.billing.leases", "outcome", "granted")
                .count();

        put(UUID.randomUUID(), subscriber, 1);

        assertThat(metrics.counter("flashreport.billing.leases", "outcome", "granted")
                        .count())
                .isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subscriptionId\": \"0199e1a5-0000-7000-8000-000000000000\", \"wanted\": 0}",
                "{\"subscriptionId\": \"0199e1a5-0000-7000-8000-000000000000\"}",
                "{\"subscriptionId\": \"abc\", \"wanted\": 1}",
                "{\"wanted\": 1}",
                "{",
                "",
            })
    void aWishThatMakesNoSenseIsRefused(String body) {
        wish(body).statusCode(400).body("type", equalTo("https://flashreport.io/problems/invalid-request"));
    }

    @Test
    void theRefusalOfAWishNamesTheFieldAndItsValue() {
        wish("{\"subscriptionId\": \"0199e1a5-0000-7000-8000-000000000000\", \"wanted\": -3}")
                .body("detail", containsString("wanted must be >= 1, was -3"));
        wish("{\"subscriptionId\": \"abc\", \"wanted\": 1}")
                .body("detail", containsString("subscriptionId: "))
                .body("detail", containsString("'abc'"));
    }

    @Test
    void nobodyButReportApiIsAnswered() throws SQLException {
        var subscriber = subscribers.with(500);
        var wish = "{\"subscriptionId\": \"%s\", \"wanted\": 1}".formatted(subscriber.subscription());
        for (var token : new GatewayToken[] {
            GatewayToken.valid(),
            GatewayToken.anonymous(),
            GatewayToken.ofUser(UUID.randomUUID(), subscriber.account(), "owner"),
        }) {
            var call = given().auth().oauth2(token.signed()).contentType("application/json");
            call.body(wish).put("/internal/leases/" + UUID.randomUUID()).then().statusCode(403);
            call.body("{}")
                    .post("/internal/leases/%s/close".formatted(UUID.randomUUID()))
                    .then()
                    .statusCode(403);
            call.body("[]").post("/internal/credit-returns").then().statusCode(403);
            call.get("/internal/credits").then().statusCode(403).body("", not(hasKey("subscriptionId")));
        }
    }

    private static ValidatableResponse wish(String body) {
        return given(reportApi())
                .body(body)
                .put("/internal/leases/" + UUID.randomUUID())
                .then();
    }

    private double defects(String kind) {
        return metrics.counter("flashreport.billing.credit.defects", "defect", kind)
                .count();
    }

    private static ValidatableResponse put(UUID lease, Subscriber subscriber, int wanted) {
        return given(reportApi())
                .body("{\"subscriptionId\": \"%s\", \"wanted\": %d}".formatted(subscriber.subscription(), wanted))
                .put("/internal/leases/" + lease)
                .then();
    }

    private static ValidatableResponse close(UUID lease, Subscriber subscriber, String used) {
        return given(reportApi())
                .body("{\"subscriptionId\": \"%s\", \"used\": [%s]}".formatted(subscriber.subscription(), used))
                .post("/internal/leases/%s/close".formatted(lease))
                .then();
    }

    private static ValidatableResponse giveBack(UUID lease, String template) {
        return given(reportApi())
                .body("[{\"reportId\": \"%s\", \"leaseId\": \"%s\", \"day\": \"%s\", \"template\": \"%s\"}]"
                        .formatted(UUID.randomUUID(), lease, today(), template))
                .post("/internal/credit-returns")
                .then();
    }

    private static String used(@Nullable String template, int count) {
        var name = template == null ? "null" : '"' + template + '"';
        return "{\"day\": \"%s\", \"template\": %s, \"count\": %d}".formatted(today(), name, count);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static RequestSpecification reportApi() {
        return given().auth().oauth2(GatewayToken.ofReportApi().signed()).contentType("application/json");
    }
}
