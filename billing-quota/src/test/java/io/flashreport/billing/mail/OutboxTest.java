package io.flashreport.billing.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.Mailboxes;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.accounts.EmailAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OutboxTest {
    private static final Map<String, String> VALUES = Map.of(
            "account",
            "Example",
            "role",
            "member",
            "plan",
            "Starter",
            "used",
            "4000",
            "limit",
            "5000",
            "periodEnd",
            "2027-01-01T00:00:00Z",
            "percent",
            "80",
            "token",
            "fl_test");

    private final EmailAddress recipient = new EmailAddress(UUID.randomUUID() + "@example.org");

    @Inject
    Mails mails;

    @Inject
    Postman postman;

    @Inject
    Ledger ledger;

    @AfterEach
    void bringTheMailServerBack() {
        Mailboxes.start();
    }

    @Test
    void everyKindOfMailHasItsText() {
        var kinds = EnumSet.complementOf(EnumSet.of(MailKind.RESET));
        kinds.forEach(this::write);

        var mails = Mailboxes.await(kinds.size(), recipient.text());

        assertThat(mails).allMatch(text -> text.lines().allMatch(line -> line.length() <= 120));
        assertThat(mails.stream().map(text -> text.lines().findFirst().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(kind -> "Subject: " + kind.subject()).toList());
    }

    @Test
    void aMailOfATransactionThatFailedIsNeverSent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add(recipient, MailKind.PASSWORD_CHANGED);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        write(MailKind.ALREADY_REGISTERED);

        assertThat(Mailboxes.await(1, recipient.text()).getFirst()).contains(MailKind.ALREADY_REGISTERED.subject());
    }

    @Test
    void aMailWaitsForAMailServerThatIsAway() throws SQLException {
        Mailboxes.stop();
        write(MailKind.PASSWORD_CHANGED);
        await().until(() ->
                ledger.count("SELECT count(*) FROM mail WHERE recipient = ? AND attempts > 0", recipient.text()) == 1);

        Mailboxes.start();

        assertThat(Mailboxes.await(1, recipient.text()).getFirst()).contains(MailKind.PASSWORD_CHANGED.subject());
    }

    /** About every sixtieth greeting used to be missed, and its mail then waited for the time limit. */
    @Test
    void noGreetingOfTheMailServerIsMissed() throws SQLException {
        var before = ledger.count("SELECT coalesce(sum(attempts), 0) FROM mail WHERE kind = 'PASSWORD_CHANGED'");
        for (int i = 0; i < 200; i++) write(new EmailAddress(UUID.randomUUID() + "@example.org"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ledger.count("SELECT count(*) FROM mail WHERE done_at IS NULL") == 0);

        assertThat(ledger.count("SELECT sum(attempts) FROM mail WHERE kind = 'PASSWORD_CHANGED'"))
                .isEqualTo(before + 200);
    }

    @Test
    void aMailThatWasSentIsNotSentAgain() throws SQLException {
        write(MailKind.PASSWORD_CHANGED);
        Mailboxes.await(1, recipient.text());
        await().until(() ->
                ledger.count("SELECT count(*) FROM mail WHERE recipient = ? AND done_at IS NOT NULL", recipient.text())
                        == 1);

        postman.sendWhatWaits();

        assertThat(Mailboxes.of(recipient.text())).hasSize(1);
    }

    @Test
    void aResetForAnAddressWithoutAUserIsForgotten() throws SQLException {
        write(MailKind.RESET);

        await().until(() ->
                ledger.count("SELECT count(*) FROM mail WHERE recipient = ? AND done_at IS NOT NULL", recipient.text())
                        == 1);
        assertThat(Mailboxes.of(recipient.text())).isEmpty();
    }

    @Test
    void anAddressIsNotFlooded() throws SQLException {
        for (int i = 0; i <= OutboxStore.FLOOD_LIMIT; i++) write(MailKind.RESET);

        assertThat(ledger.count("SELECT count(*) FROM mail WHERE recipient = ?", recipient.text()))
                .isEqualTo(OutboxStore.FLOOD_LIMIT);
    }

    private void write(MailKind kind) {
        QuarkusTransaction.requiringNew().run(() -> add(recipient, kind));
    }

    private void write(EmailAddress other) {
        QuarkusTransaction.requiringNew().run(() -> add(other, MailKind.PASSWORD_CHANGED));
    }

    private void add(EmailAddress to, MailKind kind) {
        try {
            mails.to(to, kind, VALUES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
