package io.flashreport.billing.team;

import io.flashreport.billing.accounts.Account;
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
import io.flashreport.contracts.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How others than the first owner become users of an account. */
@Singleton
public class Invitations {
    private final UserStore locks;
    private final OneTimeLinks links;
    private final Mails mails;
    private final Clock clock;

    Invitations(UserStore locks, OneTimeLinks links, Mails mails, Clock clock) {
        this.locks = locks;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Invites an address, in the caller's transaction; once more, perhaps with another role, if it is invited already.
     *
     * @return empty when the address is a user's of this very account; of other accounts nothing is told
     */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
    public Optional<TeamMember> invite(AccountId account, EmailAddress email, Role role) throws SQLException {
        locks.lock(account);
        var user = User.with(email);
        if (user.isPresent() && user.get().accountId.equals(account.value())) return Optional.empty();
        var invitation =
                Invitation.of(email, account).orElseGet(() -> new Invitation(account, email, role, clock.instant()));
        invitation.role = role;
        invitation.persistAndFlush();
        Account inviting = Account.findById(account.value());
        var values = Map.of("account", inviting.name, "role", role.name().toLowerCase(Locale.ROOT));
        var link = links.make(new OneTimeLink.Invitation(invitation.id));
        mails.to(email, MailKind.INVITATION, values, link);
        return Optional.of(TeamMember.of(invitation));
    }

    @Transactional(rollbackOn = Exception.class)
    Acceptance accept(Secret secret, String passwordHash) throws SQLException {
        if (!(links.use(secret, Purpose.INVITATION).orElse(null) instanceof OneTimeLink.Invitation link)) {
            return Acceptance.BAD_TOKEN;
        }
        Invitation invitation = Invitation.findById(link.invitation());
        var email = new EmailAddress(invitation.email);
        var account = new AccountId(invitation.accountId);
        locks.lock(email);
        var known = User.with(email);
        if (known.isPresent() && known.get().confirmedAt != null) {
            // The link stays good: the user may leave the other account first.
            QuarkusTransaction.setRollbackOnly();
            return Acceptance.USER_ALREADY;
        }
        var now = clock.instant();
        var user = known.orElseGet(() -> new User(account, email, passwordHash, invitation.role, now));
        user.accountId = account.value();
        user.passwordHash = passwordHash;
        user.role = invitation.role;
        user.confirmedAt = now;
        user.persistAndFlush();
        links.voidAllOf(user.userId());
        invitation.delete();
        return Acceptance.JOINED;
    }
}
