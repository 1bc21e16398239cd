package io.flashreport.billing.sessions;

import static io.flashreport.billing.People.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.People;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionTest {
    @Inject
    Ledger ledger;

    @Test
    void aLogInGivesATokenThatIsGoodForTwelveHours() {
        var owner = People.newOwner();

        var answer = People.logIn(owner.email(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.jsonPath().getString("token")).matches("fs_[0-9A-Za-z]{33}");
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(answer.jsonPath().getString("validUntil"))))
                .isBetween(Duration.ofMinutes(719), Duration.ofHours(12));
    }

    @Test
    void theGatewayIsToldWhoseSessionItIs() {
        var owner = People.newOwner();

        var session = People.session(owner.session()).jsonPath();

        assertThat(session.getString("userId")).isEqualTo(owner.id().toString());
        assertThat(session.getString("accountId")).isEqualTo(owner.account().toString());
        assertThat(session.getString("role")).isEqualTo("OWNER");
        assertThat(session.getBoolean("operator")).isFalse();
    }

    @Test
    void nobodyButTheGatewayIsToldOfSessions() {
        var owner = People.newOwner();

        assertThat(owner.get("/internal/sessions/" + owner.session()).statusCode())
                .isEqualTo(403);
        assertThat(given().get("/internal/sessions/" + owner.session()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void loggingOutEndsThisSessionOnlyAndGatewaysHearOfIt() {
        var one = People.newOwner();
        var other = People.loggedIn(one.email(), PASSWORD);
        var revision = revision();

        assertThat(one.delete("/api/v2/sessions/current").statusCode()).isEqualTo(204);

        assertThat(People.session(one.session()).statusCode()).isEqualTo(404);
        assertThat(People.session(other.session()).statusCode()).isEqualTo(200);
        assertThat(changedAfter(revision)).containsExactly(one.session());
    }

    @Test
    void aSessionThatIsOverIsUnknown() throws SQLException {
        var owner = People.newOwner();

        ledger.update("UPDATE user_session SET expires = now() WHERE user_id = ?", owner.id());

        assertThat(People.session(owner.session()).statusCode()).isEqualTo(404);
    }

    @Test
    void gatewaysHearOfANewRoleAndOfAnOperator() throws SQLException {
        var owner = People.newOwner();
        var viewer = People.newColleague(owner, "VIEWER");
        var revision = revision();

        owner.patch("/api/v2/users/" + viewer.id(), Map.of("role", "MEMBER"));
        ledger.update("UPDATE app_user SET operator = true WHERE id = ?", owner.id());

        assertThat(changedAfter(revision)).containsExactly(viewer.session(), owner.session());
        assertThat(People.session(viewer.session()).jsonPath().getString("role"))
                .isEqualTo("MEMBER");
        assertThat(People.session(owner.session()).jsonPath().getBoolean("operator"))
                .isTrue();
    }

    @Test
    void theSessionsOfAUserWhoIsRemovedEnd() {
        var owner = People.newOwner();
        var member = People.newColleague(owner, "MEMBER");
        var revision = revision();

        assertThat(owner.delete("/api/v2/users/" + member.id()).statusCode()).isEqualTo(204);

        assertThat(People.session(member.session()).statusCode()).isEqualTo(404);
        assertThat(changedAfter(revision)).contains(member.session());
        assertThat(People.logIn(member.email(), PASSWORD).statusCode()).isEqualTo(401);
    }

    private static long revision() {
        return changes("").getLong("revision");
    }

    private static List<String> changedAfter(long revision) {
        return changes("?wait=0&after=" + revision).getList("changed", String.class);
    }

    private static io.restassured.path.json.JsonPath changes(String query) {
        return given().auth()
                .oauth2(GatewayToken.valid().signed())
                .get("/internal/api-keys/changes" + query)
                .jsonPath();
    }
}
