package io.flashreport.billing.credits;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/** What becomes of the wish for a lease. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
sealed interface LeaseAnswer {
    /**
     * The right to accept some reports.
     *
     * @param credits at least one, fewer than wished for when the limit is near
     * @param expiresAt until when they may be used; never after the period's end
     */
    @JsonTypeName("GRANTED")
    record Granted(int credits, Instant periodStart, Instant periodEnd, Instant expiresAt) implements LeaseAnswer {}

    /** The limit is reached, and no lease is open that could give back. */
    @JsonTypeName("EXHAUSTED")
    record Exhausted(long limit, Instant periodEnd) implements LeaseAnswer {}

    /** All that is left is held by these leases. */
    @JsonTypeName("OUTSTANDING")
    record Outstanding(List<LeaseId> leases) implements LeaseAnswer {}

    /** The subscription is suspended, over, or has not begun. */
    @JsonTypeName("INVALID")
    record Invalid() implements LeaseAnswer {}

    /** There is no such subscription. */
    record Unknown() implements LeaseAnswer {}

    /** This lease was closed, or is another subscription's. */
    record Spent() implements LeaseAnswer {}
}
