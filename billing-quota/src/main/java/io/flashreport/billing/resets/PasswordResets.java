package io.flashreport.billing.resets;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.links.OneTimeLink;
import io.flashreport.billing.links.OneTimeLinks;
import io.flashreport.billing.links.Purpose;
import io.flashreport.billing.mail.MailKind;
import io.flashreport.billing.mail.Mails;
import io.flashreport.billing.passwords.Passwords;
import io.flashreport.billing.secrets.Secret;
import io.flashreport.billing.sessions.Sessions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

@Singleton
class PasswordResets {
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Mails mails;
    private final Clock clock;

    PasswordResets(OneTimeLinks links, Passwords passwords, Sessions sessions, Mails mails, Clock clock) {
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
        this.clock = clock;
    }

    /** Whether there is such a user is found out when the mail is sent. */
    @Transactional(rollbackOn = Exception.class)
    void ask(EmailAddress email) throws SQLException {
        mails.to(email, MailKind.RESET, Map.of());
    }

    /** Returns whether the link was good. */
    @Transactional(rollbackOn = Exception.class)
    boolean confirm(Secret secret, String passwordHash) throws SQLException {
        if (!(links.use(secret, Purpose.RESET).orElse(null) instanceof OneTimeLink.Reset reset)) return false;
        var user = User.with(reset.user()).orElseThrow();
        user.passwordHash = passwordHash;
        // Whoever can read the mail has shown what a confirmation shows.
        if (user.confirmedAt == null) user.confirmedAt = clock.instant();
        links.voidAllOf(user.userId());
        passwords.forgive(user.email);
        mails.to(user.address(), MailKind.PASSWORD_CHANGED, Map.of());
        sessions.endAllOf(user.userId());
        return true;
    }
}
