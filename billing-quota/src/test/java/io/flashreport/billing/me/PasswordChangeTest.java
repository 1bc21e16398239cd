package io.flashreport.billing.me;

import static io.flashreport.billing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.People;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PasswordChangeTest {
    private static final String NEW_PASSWORD = "something easier to keep";

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        var here = People.newOwner();
        var elsewhere = People.loggedIn(here.email(), PASSWORD);

        assertThat(change(here, PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(204);

        assertThat(People.session(here.session()).statusCode()).isEqualTo(200);
        assertThat(People.session(elsewhere.session()).statusCode()).isEqualTo(404);
        assertThat(People.logIn(here.email(), NEW_PASSWORD).statusCode()).isEqualTo(201);
        assertThat(People.logIn(here.email(), PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutThePresentPasswordNothingChanges() {
        var owner = People.newOwner();

        var answer = change(owner, "a wrong password", NEW_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("password: this is not your present password");
        assertThat(People.logIn(owner.email(), PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void aStolenSessionIsNoWayToGuessThePassword() {
        var owner = People.newOwner();
        for (int i = 0; i < 5; i++) change(owner, "a wrong password", NEW_PASSWORD);

        var answer = change(owner, PASSWORD, NEW_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(People.logIn(owner.email(), PASSWORD).statusCode()).isEqualTo(201);
    }

    private static Response change(People.LoggedIn user, String password, String newPassword) {
        return user.post("/api/v2/me/password", Map.of("password", password, "newPassword", newPassword));
    }
}
