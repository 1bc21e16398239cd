package io.flashreport.billing.keys;

import static io.flashreport.billing.Tenant.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.flashreport.billing.secrets.Secret;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KeyResourceTest {
    @Inject
    Ledger ledger;

    @Test
    void aNewKeyWorksAtOnceAndIsShownThisOnce() {
        var tenant = Tenant.on("business");

        var made = newKey(tenant);

        assertThat(made.getString("key")).matches("fr_[0-9A-Za-z]{33}");
        assertThat(made.getString("hint")).isEqualTo(made.getString("key").substring(0, 7));
        grant(made)
                .statusCode(200)
                .body("keyId", equalTo(made.getString("id")))
                .body("accountId", equalTo(tenant.account().toString()))
                .body("subscriptionId", equalTo(tenant.subscription().toString()))
                .body("keyValidUntil", nullValue())
                .body("limits.requestsPerSecond", equalTo(100));
        tenant.viewer()
                .get(tenant.path() + "/keys")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].name", equalTo("Shop"))
                .body("[0].hint", equalTo(made.getString("hint")))
                .body("[0].created", notNullValue())
                .body("[0].lastUsed", nullValue())
                .body("[0].validUntil", nullValue())
                .body("[0].revoked", nullValue())
                .body("[0].key", nullValue());
    }

    @Test
    void aKeyHasAName() {
        var tenant = Tenant.on("business");

        create(tenant, "  ")
                .statusCode(400)
                .body("detail", containsString("name must be one line of 1 to 100 characters"));
        create(tenant, "x".repeat(101)).statusCode(400);
        create(tenant, "a\0b").statusCode(400);
        tenant.member()
                .body("{}")
                .post(tenant.path() + "/keys")
                .then()
                .statusCode(400)
                .body("detail", containsString("name"));
    }

    @Test
    void aRevokedKeyIsUnknownToTheGatewayAndStaysInTheList() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);
        var revision = revision();

        tenant.member().delete("/api/v2/keys/" + key.getString("id")).then().statusCode(204);

        grant(key).statusCode(404);
        assertThat(changedAfter(revision)).containsExactly(hash(key).hex());
        tenant.viewer().get(tenant.path() + "/keys").then().body("[0].revoked", notNullValue());
        tenant.member().delete("/api/v2/keys/" + key.getString("id")).then().statusCode(204);
    }

    @Test
    void aRotatedKeyIsGoodForTheOverlapStill() {
        var tenant = Tenant.on("business");
        var old = newKey(tenant);
        var revision = revision();

        var next = rotate(tenant, old, 3600).statusCode(201).extract().jsonPath();

        assertThat(next.getString("name")).isEqualTo("Shop");
        grant(next).statusCode(200).body("keyValidUntil", nullValue());
        var until =
                Instant.parse(grant(old).statusCode(200).extract().jsonPath().getString("keyValidUntil"));
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThat(changedAfter(revision)).contains(hash(old).hex());
    }

    @Test
    void withoutOverlapTheOldKeyIsUnknownAtOnce() {
        var tenant = Tenant.on("business");
        var old = newKey(tenant);

        rotate(tenant, old, 0).statusCode(201);

        grant(old).statusCode(404);
    }

    @Test
    void aKeyWhoseOverlapIsOverIsUnknownAndNotRotatedAgain() throws SQLException {
        var tenant = Tenant.on("business");
        var old = newKey(tenant);
        rotate(tenant, old, 3600).statusCode(201);
        ledger.update("UPDATE api_key SET valid_until = now() WHERE id = ?", UUID.fromString(old.getString("id")));

        grant(old).statusCode(404);
        rotate(tenant, old, 3600).statusCode(409);
    }

    @Test
    void anotherRotationMakesTheOldKeyNoYounger() {
        var tenant = Tenant.on("business");
        var old = newKey(tenant);
        rotate(tenant, old, 60).statusCode(201);
        var until = grant(old).extract().jsonPath().getString("keyValidUntil");

        rotate(tenant, old, 3600).statusCode(201);

        grant(old).body("keyValidUntil", equalTo(until));
    }

    @Test
    void anOverlapHasLimits() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);

        rotate(tenant, key, -1).statusCode(400);
        rotate(tenant, key, 30 * 24 * 3600 + 1)
                .statusCode(400)
                .body("detail", equalTo("overlapSeconds must be 0 to 2592000 (30 days), was 2592001."));
        rotate(tenant, key, 30 * 24 * 3600).statusCode(201);
    }

    @Test
    void anotherAccountsKeysAreNotFound() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);
        var stranger = Tenant.on("business");

        stranger.owner().get(tenant.path() + "/keys").then().statusCode(404);
        stranger.owner()
                .body(Map.of("name", "Mine"))
                .post(tenant.path() + "/keys")
                .then()
                .statusCode(404);
        rotate(stranger, key, 0).statusCode(404);
        stranger.owner().delete("/api/v2/keys/" + key.getString("id")).then().statusCode(404);
        grant(key).statusCode(200);
    }

    @Test
    void aViewerAndAnApiKeyChangeNothing() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);
        var name = Map.of("name", "Mine");

        for (var caller : List.of(tenant.viewer(), tenant.client())) {
            caller.body(name).post(tenant.path() + "/keys").then().statusCode(403);
            caller.delete("/api/v2/keys/" + key.getString("id")).then().statusCode(403);
        }
        tenant.viewer()
                .body(Map.of("overlapSeconds", 0))
                .post("/api/v2/keys/" + key.getString("id") + "/rotate")
                .then()
                .statusCode(403);
        grant(key).statusCode(200).body("keyValidUntil", nullValue());
    }

    @Test
    void anOperatorMakesAKeyForAnyAccount() {
        var tenant = Tenant.on("business");

        var made = operator()
                .body(Map.of("name", "For you"))
                .post(tenant.adminPath() + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        grant(made).statusCode(200);
        tenant.owner()
                .body(Map.of("name", "X"))
                .post(tenant.adminPath() + "/keys")
                .then()
                .statusCode(403);
    }

    @Test
    void anOperatorSeesAndRevokesKeysOfAnyAccount() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);
        var path = tenant.adminPath() + "/keys/" + key.getString("id");
        tenant.owner().get(tenant.adminPath() + "/keys").then().statusCode(403);
        tenant.owner().delete(path).then().statusCode(403);
        operator()
                .delete(Tenant.on("business").adminPath() + "/keys/" + key.getString("id"))
                .then()
                .statusCode(404);
        operator().get(tenant.adminPath() + "/keys").then().body("id", contains(key.getString("id")));

        operator().delete(path).then().statusCode(204);

        grant(key).statusCode(404);
        operator()
                .get("/api/admin/subscriptions/" + UUID.randomUUID() + "/keys")
                .then()
                .statusCode(404);
    }

    @Test
    void aSubscriptionHasAHundredGoodKeysAtMost() throws SQLException {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);
        ledger.update("""
                INSERT INTO api_key (subscription_id, name, sha256, created)
                SELECT ?, 'bulk', sha256(convert_to(? || n, 'UTF8')), now() FROM generate_series(1, 99) n
                """, tenant.subscription(), tenant.subscription().toString());

        create(tenant, "One more").statusCode(409).body("detail", containsString("revoke one first"));
        rotate(tenant, key, 60).statusCode(409);
        rotate(tenant, key, 0).statusCode(201);
    }

    @Test
    void theLastUseIsVisibleAndNoChangeForGateways() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);
        var revision = revision();

        tell(key, "2026-01-02T03:04:05Z");
        tell(key, "2026-01-01T00:00:00Z");

        tenant.viewer().get(tenant.path() + "/keys").then().body("[0].lastUsed", equalTo("2026-01-02T03:04:05Z"));
        assertThat(changedAfter(revision)).isEmpty();
    }

    @Test
    void aUseInTheFutureIsNotBelieved() {
        var tenant = Tenant.on("business");
        var key = newKey(tenant);

        tell(key, "2101-01-01T00:00:00Z");

        var lastUsed = tenant.viewer().get(tenant.path() + "/keys").jsonPath().getString("[0].lastUsed");
        assertThat(Instant.parse(lastUsed)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void onlyTheGatewayTellsOfUses() {
        var use = List.of(Map.of("keyId", UUID.randomUUID(), "lastUsed", "2026-01-02T03:04:05Z"));

        Tenant.as(GatewayToken.valid())
                .body(use)
                .post("/internal/api-keys/uses")
                .then()
                .statusCode(204);
        Tenant.as(GatewayToken.ofReportApi())
                .body(use)
                .post("/internal/api-keys/uses")
                .then()
                .statusCode(403);
    }

    private static void tell(JsonPath key, String time) {
        Tenant.as(GatewayToken.valid())
                .body(List.of(
                        Map.of("keyId", key.getString("id"), "lastUsed", "2025-01-01T00:00:00Z"),
                        Map.of("keyId", key.getString("id"), "lastUsed", time)))
                .post("/internal/api-keys/uses")
                .then()
                .statusCode(204);
    }

    private static JsonPath newKey(Tenant tenant) {
        return create(tenant, "Shop").statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse create(Tenant tenant, String name) {
        return tenant.member()
                .body(Map.of("name", name))
                .post(tenant.path() + "/keys")
                .then();
    }

    private static ValidatableResponse rotate(Tenant tenant, JsonPath key, int overlapSeconds) {
        return tenant.member()
                .body(Map.of("overlapSeconds", overlapSeconds))
                .post("/api/v2/keys/" + key.getString("id") + "/rotate")
                .then();
    }

    private static ValidatableResponse grant(JsonPath key) {
        return given().auth()
                .oauth2(GatewayToken.valid().signed())
                .get("/internal/api-keys/" + hash(key).hex())
                .then();
    }

    private static KeyHash hash(JsonPath key) {
        return KeyHash.of(Secret.received(key.getString("key")).sha256());
    }

    private static long revision() {
        return changes("").getLong("revision");
    }

    private static List<String> changedAfter(long revision) {
        return changes("?wait=0&after=" + revision).getList("changed", String.class);
    }

    private static JsonPath changes(String query) {
        return given().auth()
                .oauth2(GatewayToken.valid().signed())
                .get("/internal/api-keys/changes" + query)
                .jsonPath();
    }
}
