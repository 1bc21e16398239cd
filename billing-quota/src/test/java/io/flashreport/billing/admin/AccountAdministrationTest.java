package io.flashreport.billing.admin;

import static io.flashreport.billing.Tenant.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountAdministrationTest {
    @Inject
    Ledger ledger;

    @Test
    void anAccountBeginsWithASubscriptionOnAnyPlan() {
        var made = operator()
                .body(Map.of("name", " Big Corp ", "plan", "enterprise"))
                .post("/api/admin/accounts")
                .then()
                .statusCode(201)
                .body("name", equalTo("Big Corp"))
                .body("subscriptions[0].plan.id", equalTo("enterprise"))
                .extract()
                .jsonPath();

        var validUntil = Instant.parse(made.getString("subscriptions[0].validUntil"));
        assertThat(Duration.between(Instant.now(), validUntil)).isBetween(Duration.ofDays(29), Duration.ofDays(30));
        operator()
                .get("/api/admin/accounts/" + made.getString("id"))
                .then()
                .statusCode(200)
                .body("subscriptions.id", contains(made.getString("subscriptions[0].id")));
    }

    @Test
    void whatIsWrongWithANewAccountIsSaid() {
        create(Map.of("name", " ", "plan", "starter")).statusCode(400).body("detail", containsString("name: "));
        create(Map.of("plan", "starter")).statusCode(400).body("detail", containsString("name is missing"));
        create(Map.of("name", "A")).statusCode(400).body("detail", containsString("plan is missing"));
        create(Map.of("name", "A", "plan", "gold")).statusCode(400).body("detail", equalTo("plan 'gold' is unknown."));
        create(Map.of("name", "A", "plan", "starter", "validUntil", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("detail", containsString("validUntil must be in the future"));
    }

    @Test
    void anOwnerIsInvitedByMail() {
        var email = UUID.randomUUID() + "@example.org";

        var id = create(Map.of("name", "Big Corp", "plan", "starter", "ownerEmail", email))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");

        Tenant.as(GatewayToken.ofUser(UUID.randomUUID(), id, "owner"))
                .get("/api/v2/users")
                .then()
                .body("email", contains(email))
                .body("role", contains("OWNER"))
                .body("state", contains("INVITED"));
        create(Map.of("name", "A", "plan", "starter", "ownerEmail", "nobody"))
                .statusCode(400)
                .body("detail", containsString("ownerEmail: 'nobody' is not an e-mail address"));
    }

    @Test
    void accountsAreFoundByTheirNameTheirIdAndTheirUsers() throws SQLException {
        var name = "100%_" + UUID.randomUUID();
        var tenant = Tenant.on("starter", name);
        var email = UUID.randomUUID() + "@example.org";
        ledger.update("""
                INSERT INTO app_user (account_id, email, password_hash, role, created)
                VALUES (?, ?, 'none', 'OWNER', now())
                """, tenant.account(), email);

        search(name.substring(2, 20).toUpperCase(Locale.ROOT)).body("name", contains(name));
        search(tenant.account().toString()).body("name", contains(name));
        search(email.substring(0, 20)).body("name", contains(name));
        search(UUID.randomUUID().toString()).body("", empty());
        search("\0").body("", empty());
    }

    @Test
    void theListIsReadPageByPage() {
        var mark = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) Tenant.on("starter", mark + " " + i);

        var seen = new ArrayList<String>();
        var after = "";
        while (true) {
            var page = operator()
                    .get("/api/admin/accounts?limit=2&search=" + mark + after)
                    .jsonPath()
                    .getList("id", String.class);
            if (page.isEmpty()) break;
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page);
            after = "&after=" + page.getLast();
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void anAccountIsRenamed() {
        var tenant = Tenant.on("starter");

        operator()
                .body(Map.of("name", "New name"))
                .patch("/api/admin/accounts/" + tenant.account())
                .then()
                .statusCode(200)
                .body("name", equalTo("New name"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var unknown = "/api/admin/accounts/" + UUID.randomUUID();

        operator().get(unknown).then().statusCode(404);
        operator().body(Map.of("name", "X")).patch(unknown).then().statusCode(404);
        operator().get("/api/admin/accounts/me").then().statusCode(404);
    }

    @Test
    void onlyOperatorsSeeAccounts() {
        var tenant = Tenant.on("starter");

        tenant.owner().get("/api/admin/accounts").then().statusCode(403);
        tenant.owner().get("/api/admin/accounts/" + tenant.account()).then().statusCode(403);
        tenant.owner()
                .body(Map.of("name", "A", "plan", "starter"))
                .post("/api/admin/accounts")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse create(Map<String, String> account) {
        return operator().body(account).post("/api/admin/accounts").then();
    }

    private static ValidatableResponse search(String text) {
        return operator()
                .queryParam("search", text)
                .get("/api/admin/accounts")
                .then()
                .statusCode(200);
    }
}
