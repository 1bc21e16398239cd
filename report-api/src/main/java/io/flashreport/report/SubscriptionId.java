package io.flashreport.report;

import java.util.Objects;
import java.util.UUID;

/** What an account has of a plan; reports are counted against it. */
public record SubscriptionId(UUID value) {
    public SubscriptionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
