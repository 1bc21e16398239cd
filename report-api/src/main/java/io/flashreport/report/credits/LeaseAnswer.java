package io.flashreport.report.credits;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What billing-quota says when it is asked for a lease. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LeaseAnswer.Granted.class, name = "GRANTED"),
    @JsonSubTypes.Type(value = LeaseAnswer.Exhausted.class, name = "EXHAUSTED"),
    @JsonSubTypes.Type(value = LeaseAnswer.Outstanding.class, name = "OUTSTANDING"),
    @JsonSubTypes.Type(value = LeaseAnswer.Invalid.class, name = "INVALID")
})
sealed interface LeaseAnswer {
    record Granted(int credits, Instant periodStart, Instant periodEnd, Instant expiresAt) implements LeaseAnswer {}

    record Exhausted(long limit, Instant periodEnd) implements LeaseAnswer {}

    /** Nothing is left but what these leases hold. */
    record Outstanding(List<UUID> leases) implements LeaseAnswer {}

    record Invalid() implements LeaseAnswer {}

    /** Somebody has closed this lease before it was granted. */
    record Closed() implements LeaseAnswer {}

    /** Whether something was granted is not known. */
    record None() implements LeaseAnswer {}
}
