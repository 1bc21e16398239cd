package io.flashreport.billing.team;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.accounts.UserStore;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who belongs to an account, and as what. */
@Singleton
class Team {
    sealed interface Change {
        record Done(TeamMember member) implements Change {}

        record Unknown() implements Change {}

        /** An account without an owner could not be changed by anybody. */
        record LastOwner() implements Change {}
    }

    private final UserStore locks;
    private final Invitations invitations;

    Team(UserStore locks, Invitations invitations) {
        this.locks = locks;
        this.invitations = invitations;
    }

    @Transactional
    List<TeamMember> of(AccountId account) {
        return Stream.concat(
                        User.of(account).stream().map(TeamMember::of),
                        Invitation.of(account).stream().map(TeamMember::of))
                .toList();
    }

    @Transactional(rollbackOn = Exception.class)
    Optional<TeamMember> invite(AccountId account, EmailAddress email, Role role) throws SQLException {
        return invitations.invite(account, email, role);
    }

    @Transactional(rollbackOn = Exception.class)
    Change changeRole(AccountId account, UUID id, Role role) throws SQLException {
        locks.lock(account);
        var user = user(account, id);
        if (user.isPresent()) {
            if (role != Role.OWNER && isLastOwner(user.get())) return new Change.LastOwner();
            user.get().role = role;
            return new Change.Done(TeamMember.of(user.get()));
        }
        var invitation = Invitation.with(id, account);
        if (invitation.isEmpty()) return new Change.Unknown();
        invitation.get().role = role;
        return new Change.Done(TeamMember.of(invitation.get()));
    }

    @Transactional(rollbackOn = Exception.class)
    Change remove(AccountId account, UUID id) throws SQLException {
        locks.lock(account);
        var user = user(account, id);
        if (user.isPresent()) {
            if (isLastOwner(user.get())) return new Change.LastOwner();
            user.get().delete();
            return new Change.Done(TeamMember.of(user.get()));
        }
        var invitation = Invitation.with(id, account);
        if (invitation.isEmpty()) return new Change.Unknown();
        invitation.get().delete();
        return new Change.Done(TeamMember.of(invitation.get()));
    }

    private static Optional<User> user(AccountId account, UUID id) {
        return User.<User>find("id = ?1 and accountId = ?2", id, account.value())
                .firstResultOptional();
    }

    // Owners who cannot log in yet do not count.
    private static boolean isLastOwner(User user) {
        return user.role == Role.OWNER
                && User.count(
                                "accountId = ?1 and role = ?2 and confirmedAt is not null and id <> ?3",
                                user.accountId,
                                Role.OWNER,
                                user.id)
                        == 0;
    }
}
