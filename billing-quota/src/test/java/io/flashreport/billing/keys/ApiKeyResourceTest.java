package io.flashreport.billing.keys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiKeyResourceTest {
    private static final Instant NEXT_CENTURY = Instant.parse("2101-01-01T00:00:00Z");

    @Inject
    Ledger ledger;

    @Test
    void aKeysGrantSaysWhoseItIsAndWhatThePlanAllows() throws SQLException {
        var key = ledger.newKey("business", NEXT_CENTURY);

        ask(key, GatewayToken.valid())
                .statusCode(200)
                .body("keyId", notNullValue())
                .body("accountId", notNullValue())
                .body("subscriptionId", notNullValue())
                .body("createAllowedUntil", equalTo("2101-01-01T00:00:00Z"))
                .body("limits.maxPayloadBytes", equalTo(50 * 1024 * 1024))
                .body("limits.concurrentReports", equalTo(20))
                .body("limits.retentionDays", equalTo(90));
    }

    @Test
    void aKeysGrantSaysWhatThePlanAllowsEachRender() throws SQLException {
        ledger.update("""
                INSERT INTO plan (id, name, reports_per_month, max_payload_bytes, requests_per_second,
                    concurrent_reports, retention_days, euros_per_month)
                VALUES ('limited', 'Limited', 1, 1, 1, 1, 1, 1)
                """);
        var key = ledger.newKey("limited", NEXT_CENTURY);
        ask(key, GatewayToken.valid()).body("limits.rendering.maxPages", nullValue());

        ledger.update("UPDATE plan SET max_pages = 400, inert_only = true WHERE id = 'limited'");

        ask(key, GatewayToken.valid())
                .body("limits.rendering.maxPages", equalTo(400))
                .body("limits.rendering.inertOnly", equalTo(true));
    }

    @Test
    void aSubscriptionThatIsOverStillGrantsReading() throws SQLException {
        var key = ledger.newKey(Instant.parse("2021-01-01T00:00:00Z"));

        ask(key, GatewayToken.valid()).statusCode(200).body("createAllowedUntil", equalTo("2021-01-01T00:00:00Z"));
    }

    @Test
    void aSuspendedSubscriptionGrantsNoCreationAtAll() throws SQLException {
        var key = ledger.newKey(NEXT_CENTURY);
        ledger.suspend(key);

        ask(key, GatewayToken.valid()).statusCode(200).body("createAllowedUntil", nullValue());
    }

    @Test
    void anUnknownKeyIsNotFound() {
        ask(new KeyHash("0".repeat(64)), GatewayToken.valid()).statusCode(404);
    }

    @Test
    void aRevokedKeyIsNotFound() throws SQLException {
        var key = ledger.newKey(NEXT_CENTURY);
        ledger.revoke(key);

        ask(key, GatewayToken.valid()).statusCode(404);
    }

    @Test
    void nobodyButTheGatewayIsAnswered() throws SQLException {
        var key = ledger.newKey(NEXT_CENTURY);

        given().get("/internal/api-keys/" + key.hex()).then().statusCode(401);
        ask(key, GatewayToken.valid().withGroup("client")).statusCode(403);
        ask(key, GatewayToken.valid().withAudience("report-api")).statusCode(401);
        ask(key, GatewayToken.valid().withIssuer("https://example.org")).statusCode(401);
        ask(key, GatewayToken.valid().expired()).statusCode(401);
    }

    private static ValidatableResponse ask(KeyHash key, GatewayToken token) {
        return given().auth()
                .oauth2(token.signed())
                .get("/internal/api-keys/" + key.hex())
                .then();
    }
}
