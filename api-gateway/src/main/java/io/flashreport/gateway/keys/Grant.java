package io.flashreport.gateway.keys;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing-quota says of a key that may be used.
 *
 * @param createAllowedUntil null when reports may not be created at all
 * @param keyValidUntil null when the key has no end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Grant(
        UUID keyId,
        AccountId accountId,
        UUID subscriptionId,
        @Nullable Instant createAllowedUntil,
        @Nullable Instant keyValidUntil,
        Limits limits)
        implements Holder {
    /**
     * What the plan allows.
     *
     * @param rendering null when billing-quota is of before plans had such limits
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Limits(
            long maxPayloadBytes,
            int concurrentReports,
            int retentionDays,
            int requestsPerSecond,
            @Nullable RenderLimits rendering) {
        public Limits {
            if (requestsPerSecond < 1) {
                throw new IllegalArgumentException("requestsPerSecond must be >= 1, was " + requestsPerSecond);
            }
        }
    }

    public boolean mayCreate(Instant now) {
        return createAllowedUntil != null && now.isBefore(createAllowedUntil);
    }

    @Override
    public boolean validAt(Instant now) {
        return keyValidUntil == null || now.isBefore(keyValidUntil);
    }
}
