package io.flashreport.billing.wire;

import io.flashreport.contracts.AccountId;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the gateway's token says (docs/wiring.md, "Service tokens"). */
@RequestScoped
public class Caller {
    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The id of the user who is logged in, or of the API key. */
    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    public AccountId account() {
        return new AccountId(UUID.fromString(text("account")));
    }

    /** The subscription of the API key; a user has none. */
    public UUID subscription() {
        return UUID.fromString(text("subscription"));
    }

    /** The SHA-256 of the session token that a user called with, in hex. */
    public String session() {
        return text("session");
    }

    /** Whether the token names this group: {@code client}, {@code user}, {@code owner}, {@code operator}… */
    public boolean is(String group) {
        return token.getGroups().contains(group);
    }

    private String text(String claim) {
        Object value = token.getClaim(claim);
        if (value == null) throw new IllegalArgumentException("the token has no claim " + claim);
        return value.toString();
    }
}
