package io.flashreport.billing.mail;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.links.LinkId;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * Writes mails into the outbox, in the caller's transaction: they are sent after it was committed, and never if it was
 * not.
 *
 * <p>The values are what the kind's template names; they must hold no secrets.
 */
@Singleton
@Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
public class Mails {
    private final OutboxStore outbox;
    private final Clock clock;

    Mails(OutboxStore outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One to each owner of an account who has confirmed their address. */
    public void toOwners(AccountId account, MailKind kind, Map<String, String> values) throws SQLException {
        outbox.addForOwners(account, kind, values, clock.instant());
    }

    public void to(EmailAddress recipient, MailKind kind, Map<String, String> values) throws SQLException {
        outbox.add(recipient, kind, values, null, clock.instant());
    }

    /** With a link whose secret is made when the mail is sent. */
    public void to(EmailAddress recipient, MailKind kind, Map<String, String> values, LinkId link) throws SQLException {
        outbox.add(recipient, kind, values, link, clock.instant());
    }
}
