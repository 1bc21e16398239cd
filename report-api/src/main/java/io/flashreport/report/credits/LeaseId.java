package io.flashreport.report.credits;

import java.util.Objects;
import java.util.UUID;

/** A lease, of which every credit carries the id. */
public record LeaseId(UUID value) {
    public LeaseId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
