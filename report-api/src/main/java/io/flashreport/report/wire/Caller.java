package io.flashreport.report.wire;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.report.SubscriptionId;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls and what the plan allows, as the gateway's token says. */
@RequestScoped
public class Caller {
    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    public AccountId account() {
        return new AccountId(UUID.fromString(text("account")));
    }

    /** The id of the key or the user. */
    public String subject() {
        return token.getSubject();
    }

    /** Whether a key calls, and not a user. */
    public boolean isClient() {
        return token.getGroups().contains("client");
    }

    public SubscriptionId subscription() {
        return new SubscriptionId(UUID.fromString(text("subscription")));
    }

    public boolean mayCreate() {
        return Boolean.parseBoolean(text("may_create"));
    }

    public long maxPayloadBytes() {
        return Long.parseLong(text("max_payload_bytes"));
    }

    public int concurrentReports() {
        return Integer.parseInt(text("concurrent_reports"));
    }

    public Duration retention() {
        return Duration.ofDays(Long.parseLong(text("retention_days")));
    }

    /** What the plan allows each render; null when it leaves everything to the lane. */
    public @Nullable RenderLimits renderLimits() {
        var limits = new RenderLimits(
                whole("max_render_seconds"),
                whole("max_cpu_seconds"),
                whole("max_pages"),
                number("max_records"),
                number("max_document_bytes"),
                token.containsClaim("inert_only") && Boolean.parseBoolean(text("inert_only")));
        return limits.equals(RenderLimits.NONE) ? null : limits;
    }

    private @Nullable Integer whole(String claim) {
        return token.containsClaim(claim) ? Integer.valueOf(text(claim)) : null;
    }

    private @Nullable Long number(String claim) {
        return token.containsClaim(claim) ? Long.valueOf(text(claim)) : null;
    }

    /** The token itself, for calls in the client's name. */
    public String authorization() {
        return "Bearer " + token.getRawToken();
    }

    private String text(String claim) {
        Object value = token.getClaim(claim);
        if (value == null) throw new IllegalArgumentException("the token has no claim " + claim);
        return value.toString();
    }
}
