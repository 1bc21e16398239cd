package io.flashreport.gateway.pages.control;

import io.flashreport.gateway.pages.Api;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key, as the API tells it. */
public record ApiKey(
        UUID id,
        String name,
        @Nullable String hint,
        Instant created,
        @Nullable Instant lastUsed,
        @Nullable Instant validUntil,
        @Nullable Instant revoked,
        @Nullable String key) {
    /** The newest first, those too that are good no more. */
    public static List<ApiKey> of(Api api, UUID subscription) {
        return api.get("/api/v2/subscriptions/" + subscription + "/keys").list(ApiKey.class);
    }

    public boolean good(Instant now) {
        return revoked == null && (validUntil == null || now.isBefore(validUntil));
    }
}
