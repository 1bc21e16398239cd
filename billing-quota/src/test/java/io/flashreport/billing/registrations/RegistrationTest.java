package io.flashreport.billing.registrations;

import static io.flashreport.billing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.Mailboxes;
import io.flashreport.billing.People;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RegistrationTest {
    private final String email = People.newAddress();

    @Inject
    Ledger ledger;

    @Test
    void whoRegistersAndConfirmsOwnsAnAccountWithATrial() throws SQLException {
        var owner = People.newOwner();

        var me = owner.get("/api/v2/me").jsonPath();

        assertThat(me.getString("email")).isEqualTo(owner.email());
        assertThat(me.getString("role")).isEqualTo("OWNER");
        assertThat(me.getBoolean("operator")).isFalse();
        assertThat(me.getString("account.name")).isEqualTo("Example Inc.");
        assertThat(ledger.count(
                        "SELECT count(*) FROM subscription WHERE account_id = ? AND plan_id = 'trial'",
                        owner.account()))
                .isEqualTo(1);
    }

    @Test
    void beforeTheConfirmationOnlyWhoKnowsThePasswordIsToldWhatToDo() {
        People.register(email, PASSWORD);

        var right = People.logIn(email, PASSWORD);
        var wrong = People.logIn(email, "another password");

        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(right.jsonPath().getString("detail")).contains("Confirm your address");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void aKnownAddressIsAnsweredLikeANewOneAndItsUserGetsAMail() {
        var owner = People.newOwner();

        var known = People.register(owner.email().toUpperCase(Locale.ROOT), "quite another password");
        var unknown = People.register(email, PASSWORD);

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
        assertThat(known.asString()).isEqualTo(unknown.asString());
        assertThat(Mailboxes.await(2, owner.email()).getLast()).contains("You have a FlashReport account already");
        assertThat(People.logIn(owner.email(), "quite another password").statusCode())
                .isEqualTo(401);
        assertThat(People.logIn(owner.email(), PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyThePasswordOfTheRegistrationWhoseLinkIsUsedCounts() {
        People.register(email, PASSWORD);
        var mine = Mailboxes.tokenIn(Mailboxes.await(1, email).getFirst());
        People.register(email, "somebody else's password");
        var theirs = Mailboxes.tokenIn(Mailboxes.await(2, email).getLast());

        assertThat(People.confirm(mine).statusCode()).isEqualTo(204);

        assertThat(People.logIn(email, PASSWORD).statusCode()).isEqualTo(201);
        assertThat(People.logIn(email, "somebody else's password").statusCode()).isEqualTo(401);
        assertThat(People.confirm(theirs).statusCode()).isEqualTo(400);
    }

    @Test
    void aLinkWorksOnceAndForItsTimeOnly() throws SQLException {
        People.register(email, PASSWORD);
        var token = Mailboxes.tokenIn(Mailboxes.await(1, email).getFirst());
        ledger.update(
                "UPDATE one_time_secret SET expires = now() - interval '1 second' WHERE sha256 = sha256(convert_to(?, 'UTF8'))",
                token);
        assertThat(People.confirm(token).statusCode()).isEqualTo(400);

        ledger.update(
                "UPDATE one_time_secret SET expires = now() + interval '1 minute' WHERE sha256 = sha256(convert_to(?, 'UTF8'))",
                token);

        assertThat(People.confirm(token).statusCode()).isEqualTo(204);
        assertThat(People.confirm(token).statusCode()).isEqualTo(400);
    }

    @Test
    void aLinkIsGoodForItsPurposeOnly() {
        People.register(email, PASSWORD);
        var token = Mailboxes.tokenIn(Mailboxes.await(1, email).getFirst());

        var answer =
                People.post("/api/v2/password-resets/confirm", Map.of("token", token, "password", "a new password"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(People.confirm(token).statusCode()).isEqualTo(204);
    }

    @Test
    void neitherPasswordsNorLinksAreStored() throws SQLException {
        People.register(email, PASSWORD);
        var token = Mailboxes.tokenIn(Mailboxes.await(1, email).getFirst());

        assertThat(ledger.count("SELECT count(*) FROM app_user WHERE password_hash LIKE '$2_$%' AND email = ?", email))
                .isEqualTo(1);
        assertThat(ledger.count(
                        "SELECT count(*) FROM one_time_secret WHERE sha256 = sha256(convert_to(?, 'UTF8'))", token))
                .isEqualTo(1);
        assertThat(ledger.count("SELECT count(*) FROM mail WHERE mail_values::text LIKE '%' || ? || '%'", token))
                .isZero();
    }
}
