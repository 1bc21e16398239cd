package io.flashreport.billing.credits;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many reports were accepted with a lease.
 *
 * @param day in UTC
 * @param template null for the automatic layout
 */
record LeaseUse(LocalDate day, @Nullable String template, long count) {
    LeaseUse {
        Objects.requireNonNull(day, "day");
        if (count < 1) throw new IllegalArgumentException("count must be >= 1, was " + count);
    }
}
