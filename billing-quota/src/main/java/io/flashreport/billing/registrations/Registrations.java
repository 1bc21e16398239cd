package io.flashreport.billing.registrations;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.accounts.AccountName;
import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.accounts.UserStore;
import io.flashreport.billing.links.OneTimeLink;
import io.flashreport.billing.links.OneTimeLinks;
import io.flashreport.billing.links.Purpose;
import io.flashreport.billing.mail.MailKind;
import io.flashreport.billing.mail.Mails;
import io.flashreport.billing.secrets.Secret;
import io.flashreport.billing.subscriptions.Trials;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

@Singleton
class Registrations {
    private final UserStore locks;
    private final Trials trials;
    private final OneTimeLinks links;
    private final Mails mails;
    private final Clock clock;

    Registrations(UserStore locks, Trials trials, OneTimeLinks links, Mails mails, Clock clock) {
        this.locks = locks;
        this.trials = trials;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /** Writes the mail that says how to go on; who registers hears nothing else, whatever is known of the address. */
    @Transactional(rollbackOn = Exception.class)
    void register(EmailAddress email, String passwordHash, AccountName accountName) throws SQLException {
        locks.lock(email);
        var known = User.with(email);
        if (known.isPresent() && known.get().confirmedAt != null) {
            mails.to(email, MailKind.ALREADY_REGISTERED, Map.of());
            return;
        }
        var user = known.isPresent() ? known.get() : newOwner(email, passwordHash, accountName);
        user.passwordHash = passwordHash;
        user.persistAndFlush();
        // The link carries what was registered: whoever registers somebody else's address, before or after them, must
        // not get their own password confirmed.
        var link = links.make(new OneTimeLink.Confirmation(user.userId(), passwordHash, accountName.text()));
        mails.to(email, MailKind.CONFIRM, Map.of(), link);
    }

    private User newOwner(EmailAddress email, String passwordHash, AccountName accountName) {
        var now = clock.instant();
        var account = new Account(UUID.randomUUID(), accountName.text(), now);
        account.persist();
        trials.begin(account);
        return new User(account.accountId(), email, passwordHash, Role.OWNER, now);
    }

    /** Returns whether the link was good. */
    @Transactional(rollbackOn = Exception.class)
    boolean confirm(Secret secret) throws SQLException {
        if (!(links.use(secret, Purpose.CONFIRM).orElse(null) instanceof OneTimeLink.Confirmation confirmation)) {
            return false;
        }
        var user = User.with(confirmation.user()).orElseThrow();
        user.passwordHash = confirmation.passwordHash();
        user.confirmedAt = clock.instant();
        Account account = Account.findById(user.accountId);
        account.name = confirmation.accountName();
        links.voidAllOf(user.userId());
        return true;
    }
}
