package io.flashreport.billing.me;

import io.flashreport.billing.accounts.User;
import io.flashreport.billing.accounts.UserId;
import io.flashreport.billing.mail.MailKind;
import io.flashreport.billing.mail.Mails;
import io.flashreport.billing.passwords.NewPassword;
import io.flashreport.billing.passwords.Password;
import io.flashreport.billing.passwords.Passwords;
import io.flashreport.billing.passwords.Verdict;
import io.flashreport.billing.sessions.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;

@Singleton
class PasswordChange {
    private final Passwords passwords;
    private final Sessions sessions;
    private final Mails mails;

    PasswordChange(Passwords passwords, Sessions sessions, Mails mails) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
    }

    /** Changes the password and ends all sessions but this one, if the old password is right. */
    Verdict attempt(UserId id, String session, Password old, NewPassword chosen)
            throws SQLException, InterruptedException {
        var hash = QuarkusTransaction.requiringNew().call(() -> User.with(id).map(user -> user.passwordHash));
        // Not counted for the address: a stranger who guesses there must not keep its user from a new password.
        var verdict = passwords.check("change of " + id, old, hash.orElse(null));
        if (verdict instanceof Verdict.Right) {
            var newHash = passwords.hash(chosen);
            QuarkusTransaction.requiringNew().call(() -> change(id, session, newHash));
        }
        return verdict;
    }

    private boolean change(UserId id, String session, String hash) throws SQLException {
        var user = User.with(id).orElseThrow();
        user.passwordHash = hash;
        mails.to(user.address(), MailKind.PASSWORD_CHANGED, Map.of());
        sessions.endOthersOf(id, session);
        return true;
    }
}
