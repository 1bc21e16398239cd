package io.flashreport.billing.admin;

import static io.flashreport.billing.Tenant.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.People;
import io.flashreport.billing.People.LoggedIn;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountDeletionTest {
    @Inject
    Ledger ledger;

    @Inject
    AccountDeletion deletion;

    private LoggedIn owner;
    private String subscription;

    @BeforeEach
    void anAccount() {
        owner = People.newOwner();
        subscription = owner.get("/api/v2/subscriptions").jsonPath().getString("[0].id");
    }

    @Test
    void nobodyAndNothingThatNamesAnybodyIsLeft() throws SQLException {
        var colleague = People.newColleague(owner, "MEMBER");
        var invited = People.newAddress();
        owner.post("/api/v2/users", Map.of("email", invited, "role", "VIEWER"));
        var key = "Key of " + owner.email();
        owner.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", key));
        var template = "Template of " + owner.account();
        close(lease(), template);
        People.logIn(owner.email(), "not the password");
        for (var word : List.of(owner.email(), colleague.email(), invited, key, template)) {
            assertThat(ledger.tablesWith(word)).as(word).isNotEmpty();
        }

        delete().statusCode(200).body("values()", everyItem(is(0)));

        for (var word : List.of(owner.email(), colleague.email(), invited, key, template)) {
            assertThat(ledger.tablesWith(word)).as(word).isEmpty();
        }
        assertThat(ledger.count("""
                SELECT count(*) FROM password_attempts WHERE subject = sha256(convert_to(?, 'UTF8'))
                """, owner.email())).isZero();
        for (var person : List.of(owner, colleague)) {
            assertThat(People.session(person.session()).statusCode()).isEqualTo(404);
            assertThat(People.logIn(person.email(), People.PASSWORD).statusCode())
                    .isEqualTo(401);
        }
        operator()
                .get("/api/admin/subscriptions/" + subscription + "/keys")
                .then()
                .body("name", contains("deleted"))
                .body("revoked", contains(notNullValue()))
                .body("hint", contains(nullValue()));
    }

    @Test
    void theDeletionIsInTheLogAndWhoDidWhatBeforeIsStill() {
        owner.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "Shop"));

        delete().statusCode(200);

        operator()
                .get("/api/admin/audit?limit=2")
                .then()
                .body("action", contains("ACCOUNT_DELETED", "KEY_CREATED"))
                .body("[0].target", equalTo("account/" + owner.account()))
                .body("[0].after", nullValue())
                .body("[1].actor.id", equalTo(owner.id().toString()))
                .body("[1].actor.email", nullValue())
                .body("[1].after.created", notNullValue())
                .body("[1].after.name", nullValue());
    }

    @Test
    void whatWasChargedIsStillCounted() throws SQLException {
        close(lease(), "Invoice");

        delete().statusCode(200);

        assertThat(ledger.count("""
                SELECT used FROM credit_count c WHERE subscription_id = ? AND used = (
                    SELECT sum(credits) FROM credit_ledger e WHERE e.subscription_id = c.subscription_id)
                """, UUID.fromString(subscription))).isEqualTo(2);
        operator()
                .get("/api/admin/accounts/" + owner.account())
                .then()
                .body("name", equalTo("Deleted account"))
                .body("deleted", notNullValue())
                .body("subscriptions.state", contains("SUSPENDED"));
    }

    @Test
    void whatIsToldLateLosesItsNamesToo() throws SQLException {
        var lease = lease();
        delete().statusCode(200);

        close(lease, "Late one");
        assertThat(ledger.tablesWith("Late one")).containsExactly("credit_ledger");
        deletion.deleteWhatCameLate();

        assertThat(ledger.tablesWith("Late one")).isEmpty();
    }

    @Test
    void aDeletedAccountIsNotChangedAnyMore() {
        delete().statusCode(200);

        var account = "/api/admin/accounts/" + owner.account();
        operator().body(Map.of("name", "Back")).patch(account).then().statusCode(404);
        var path = "/api/admin/subscriptions/" + subscription;
        operator().body(Map.of("state", "ACTIVE")).patch(path).then().statusCode(404);
        operator().body(Map.of("name", "Key")).post(path + "/keys").then().statusCode(404);
        lease(UUID.randomUUID()).statusCode(200).body("outcome", equalTo("INVALID"));
        delete().statusCode(200).body("values()", everyItem(is(0)));
    }

    @Test
    void accountsOfOthersStayAsTheyAre() throws SQLException {
        var other = People.newOwner();

        delete().statusCode(200);

        assertThat(other.get("/api/v2/me").statusCode()).isEqualTo(200);
        assertThat(ledger.tablesWith(other.email())).contains("app_user", "mail");
    }

    @Test
    void theAccountsOfOperatorsAndTheDemoAccountAreNotDeleted() {
        var ofOperators = People.loggedIn(Surroundings.OPERATOR_EMAIL, Surroundings.OPERATOR_PASSWORD);
        var demo = People.loggedIn(Surroundings.DEMO_EMAIL, Surroundings.DEMO_PASSWORD);

        delete(ofOperators.account()).statusCode(409).body("detail", containsString("An operator belongs"));
        delete(demo.account()).statusCode(409).body("detail", containsString("api-key-sha256"));

        assertThat(demo.get("/api/v2/me").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyOperatorsDeleteAccountsThatThereAre() {
        assertThat(owner.delete("/api/admin/accounts/" + owner.account()).statusCode())
                .isEqualTo(403);
        delete(UUID.randomUUID()).statusCode(404);
    }

    private ValidatableResponse delete() {
        return delete(owner.account());
    }

    private static ValidatableResponse delete(UUID account) {
        return operator().delete("/api/admin/accounts/" + account).then();
    }

    private UUID lease() {
        var lease = UUID.randomUUID();
        lease(lease).statusCode(200).body("outcome", equalTo("GRANTED"));
        return lease;
    }

    private ValidatableResponse lease(UUID lease) {
        return given().auth()
                .oauth2(GatewayToken.ofReportApi().signed())
                .contentType(ContentType.JSON)
                .body(Map.of("subscriptionId", subscription, "wanted", 2))
                .put("/internal/leases/" + lease)
                .then();
    }

    /** Of one day two templates, which must not be taken for one afterwards. */
    private void close(UUID lease, String template) {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        given().auth()
                .oauth2(GatewayToken.ofReportApi().signed())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "subscriptionId",
                        subscription,
                        "used",
                        List.of(
                                Map.of("day", today, "template", template, "count", 1),
                                Map.of("day", today, "template", template + " 2", "count", 1))))
                .post("/internal/leases/" + lease + "/close")
                .then()
                .statusCode(204);
    }
}
