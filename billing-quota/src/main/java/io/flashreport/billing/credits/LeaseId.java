package io.flashreport.billing.credits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A lease of credits; report-api chooses the id. */
record LeaseId(@JsonValue UUID value) {
    @JsonCreator
    LeaseId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
