package io.flashreport.billing.resets;

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
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PasswordResetTest {
    private static final String NEW_PASSWORD = "something easier to keep";

    @Inject
    Ledger ledger;

    @Test
    void aResetSetsANewPasswordAndEndsAllSessions() {
        var owner = People.newOwner();

        var answer = reset(ask(owner.email(), 2));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(People.session(owner.session()).statusCode()).isEqualTo(404);
        assertThat(People.logIn(owner.email(), NEW_PASSWORD).statusCode()).isEqualTo(201);
        assertThat(People.logIn(owner.email(), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(Mailboxes.await(3, owner.email()).getLast()).contains("Your FlashReport password was changed");
    }

    @Test
    void oneResetMakesAllLinksWorthlessThatWereAskedForBefore() {
        var owner = People.newOwner();
        var first = ask(owner.email(), 2);
        var second = ask(owner.email(), 3);

        assertThat(reset(second).statusCode()).isEqualTo(204);

        assertThat(reset(second).statusCode()).isEqualTo(400);
        assertThat(reset(first).statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownAddressIsAnsweredTheSame() {
        var owner = People.newOwner();

        var known = People.post("/api/v2/password-resets", Map.of("email", owner.email()));
        var unknown = People.post("/api/v2/password-resets", Map.of("email", People.newAddress()));

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
        assertThat(known.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void whoHasLostThePasswordBeforeConfirmingConfirmsByAReset() {
        var email = People.newAddress();
        People.register(email, PASSWORD);
        Mailboxes.await(1, email);

        assertThat(reset(ask(email, 2)).statusCode()).isEqualTo(204);

        assertThat(People.logIn(email, NEW_PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void aLinkIsOverAfterAnHour() throws SQLException {
        var owner = People.newOwner();

        ask(owner.email(), 2);

        assertThat(ledger.count("""
                SELECT count(*) FROM one_time_secret s JOIN one_time_link l ON l.id = s.link_id
                WHERE l.user_id = ? AND l.purpose = 'RESET'
                  AND s.expires BETWEEN now() + interval '59 minutes' AND now() + interval '60 minutes'
                """, owner.id())).isEqualTo(1);
    }

    private static String ask(String email, int mails) {
        People.post("/api/v2/password-resets", Map.of("email", email));
        return Mailboxes.tokenIn(Mailboxes.await(mails, email).getLast());
    }

    private static Response reset(String token) {
        return People.post("/api/v2/password-resets/confirm", Map.of("token", token, "password", NEW_PASSWORD));
    }
}
