package io.flashreport.template.wire;

import io.flashreport.contracts.AccountId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the gateway's token says (docs/wiring.md, "Service tokens"). */
@RequestScoped
public class Caller {
    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    public AccountId account() {
        Object value = token.getClaim("account");
        if (value == null) throw new IllegalArgumentException("the token has no claim account");
        return new AccountId(UUID.fromString(value.toString()));
    }

    /** False for a user who only views. */
    public boolean mayWrite() {
        return token.getGroups().stream().anyMatch(Set.of("client", "owner", "member")::contains);
    }

    /** Whether the plan allows inert templates only; a user's token does not say. */
    public boolean inertOnly() {
        Object value = token.getClaim("inert_only");
        return value != null && Boolean.parseBoolean(value.toString());
    }

    /** The API key or the user, to be written down with what they did. */
    public String who() {
        return (token.getGroups().contains("user") ? "user/" : "key/") + token.getSubject();
    }
}
