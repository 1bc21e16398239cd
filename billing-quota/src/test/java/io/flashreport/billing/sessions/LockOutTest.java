package io.flashreport.billing.sessions;

import static io.flashreport.billing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.Mailboxes;
import io.flashreport.billing.People;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LockOutTest {
    @Inject
    Ledger ledger;

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedAsWell() {
        var owner = People.newOwner();
        fail(owner.email(), 5);

        var answer = People.logIn(owner.email(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.jsonPath().getString("type")).endsWith("/too-many-attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(50, 60);
    }

    @Test
    void anAddressThatNobodyHasIsAnsweredTheSame() {
        var nobody = People.newAddress();

        fail(nobody, 5);

        assertThat(People.logIn(nobody, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void theNextLockIsLonger() throws SQLException {
        var nobody = People.newAddress();
        fail(nobody, 5);
        endLock(nobody);

        fail(nobody, 1);

        assertThat(Integer.parseInt(People.logIn(nobody, PASSWORD).header("Retry-After")))
                .isBetween(110, 120);
    }

    @Test
    void afterTheLockTheRightPasswordWorksAndTheCountBeginsAnew() throws SQLException {
        var owner = People.newOwner();
        fail(owner.email(), 5);
        endLock(owner.email());

        assertThat(People.logIn(owner.email(), PASSWORD).statusCode()).isEqualTo(201);

        fail(owner.email(), 4);
        assertThat(People.logIn(owner.email(), PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void aNewPasswordByMailEndsTheLock() {
        var owner = People.newOwner();
        fail(owner.email(), 5);
        People.post("/api/v2/password-resets", Map.of("email", owner.email()));
        var token = Mailboxes.tokenIn(Mailboxes.await(2, owner.email()).getLast());
        People.post("/api/v2/password-resets/confirm", Map.of("token", token, "password", "a brand new password"));

        assertThat(People.logIn(owner.email(), "a brand new password").statusCode())
                .isEqualTo(201);
    }

    @Test
    void guessingAtTheSameTimeGetsNoFurther() throws Exception {
        var nobody = People.newAddress();
        Callable<Response> guess = () -> People.logIn(nobody, "a wrong password");
        var guesses = new ArrayList<Future<Response>>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 12; i++) guesses.add(threads.submit(guess));
        }

        var wrong = 0;
        for (var answer : guesses) if (answer.get().statusCode() == 401) wrong++;

        assertThat(wrong).isEqualTo(5);
    }

    private static void fail(String email, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(People.logIn(email, "a wrong password").statusCode()).isEqualTo(401);
        }
    }

    private void endLock(String email) throws SQLException {
        ledger.update(
                "UPDATE password_attempts SET locked_until = now() WHERE subject = sha256(convert_to(?, 'UTF8'))",
                email);
    }
}
