package io.flashreport.billing.sessions;

import io.flashreport.billing.secrets.Secret;
import java.time.Duration;
import java.time.Instant;

/** What became of an attempt to log in. */
sealed interface LogIn {
    record Done(Secret token, Instant validUntil) implements LogIn {}

    /** A wrong password, or an address that nobody has. */
    record Wrong() implements LogIn {}

    /** The right password of somebody who has not confirmed their address. */
    record Unconfirmed() implements LogIn {}

    record Locked(Duration pause) implements LogIn {}
}
