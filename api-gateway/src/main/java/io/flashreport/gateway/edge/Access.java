package io.flashreport.gateway.edge;

import io.flashreport.gateway.keys.Grant;
import io.flashreport.gateway.keys.Holder;
import io.flashreport.gateway.keys.Session;

/** Which credentials a call takes. */
enum Access {
    ANYBODY,
    KEY,
    USER,
    KEY_OR_USER,
    OPERATOR;

    boolean allows(Holder holder) {
        return switch (holder) {
            case Grant _ -> this == KEY || this == KEY_OR_USER;
            case Session session -> this == USER || this == KEY_OR_USER || (this == OPERATOR && session.operator());
        };
    }

    /** What a refusal asks for: a page whose session is over shall not have its browser ask for a password. */
    String challenge() {
        return (this == KEY ? "Basic" : "Bearer") + " realm=\"FlashReport\"";
    }

    /** What credentials that are not allowed are told. */
    String demand() {
        return switch (this) {
            case ANYBODY -> "This call needs no credentials";
            case KEY -> "This call takes an API key, not the token of a session";
            case USER -> "This call takes the token of a session, not an API key";
            case KEY_OR_USER -> "This call takes an API key or the token of a session";
            case OPERATOR -> "This call is for operators";
        };
    }
}
