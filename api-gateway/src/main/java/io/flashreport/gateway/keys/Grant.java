package io.flashreport.gateway.keys;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.flashreport.contracts.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing-quota says of a key that may be used.
 *
 * @param createAllowedUntil null when reports may not be created at all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Grant(
        UUID keyId,
        AccountId accountId,
        UUID subscriptionId,
        @Nullable Instant createAllowedUntil,
        Limits limits) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Limits(long maxPayloadBytes, int concurrentReports, int retentionDays) {}

    public boolean mayCreate(Instant now) {
        return createAllowedUntil != null && now.isBefore(createAllowedUntil);
    }
}
