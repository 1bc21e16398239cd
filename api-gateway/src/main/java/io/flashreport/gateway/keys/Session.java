package io.flashreport.gateway.keys;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.flashreport.contracts.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What billing-quota says of a user who is logged in. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Session(UUID userId, AccountId accountId, Role role, boolean operator, Instant validUntil)
        implements Holder {
    public enum Role {
        OWNER,
        MEMBER,
        VIEWER;

        /** Its name among the groups of a service token. */
        public String group() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public boolean validAt(Instant now) {
        return now.isBefore(validUntil);
    }
}
