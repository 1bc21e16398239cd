package io.flashreport.billing.links;

import io.flashreport.billing.accounts.UserId;
import java.util.UUID;

/** What the holder of a link may do. */
public sealed interface OneTimeLink {
    /** Confirms that the address is the user's, and that it was this registration which they meant. */
    record Confirmation(UserId user, String passwordHash, String accountName) implements OneTimeLink {}

    /** Sets a new password. */
    record Reset(UserId user) implements OneTimeLink {}

    /** Joins an account. */
    record Invitation(UUID invitation) implements OneTimeLink {}

    default Purpose purpose() {
        return switch (this) {
            case Confirmation _ -> Purpose.CONFIRM;
            case Reset _ -> Purpose.RESET;
            case Invitation _ -> Purpose.INVITATION;
        };
    }
}
