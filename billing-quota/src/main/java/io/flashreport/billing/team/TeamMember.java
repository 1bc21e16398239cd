package io.flashreport.billing.team;

import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.User;
import java.util.UUID;

/** A user of the account, or somebody who is invited to be one. */
public record TeamMember(UUID id, String email, Role role, State state) {
    public enum State {
        INVITED,
        UNCONFIRMED,
        ACTIVE
    }

    static TeamMember of(User user) {
        var state = user.confirmedAt == null ? State.UNCONFIRMED : State.ACTIVE;
        return new TeamMember(user.id, user.email, user.role, state);
    }

    static TeamMember of(Invitation invitation) {
        return new TeamMember(invitation.id, invitation.email, invitation.role, State.INVITED);
    }
}
