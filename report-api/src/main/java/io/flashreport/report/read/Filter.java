package io.flashreport.report.read;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.ReportState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list is to have.
 *
 * @param account null: those of all accounts
 * @param search null: whatever their title and id
 * @param states never empty
 * @param template null: whatever they were made with
 * @param from the earliest time of acceptance
 * @param to the first time of acceptance that is too late
 */
public record Filter(
        @Nullable AccountId account,
        @Nullable Search search,
        Set<ReportState> states,
        @Nullable Made template,
        Instant from,
        Instant to) {
    /** Before the first report. */
    public static final Instant ALWAYS = Instant.EPOCH;

    /** After the last. */
    public static final Instant FOREVER = Position.START.createdAt();

    public Filter {
        if (states.isEmpty()) throw new IllegalArgumentException("a list needs a state");
    }

    /**
     * How a report was made.
     *
     * @param template null for the automatic layout
     */
    public record Made(@Nullable String template) {}

    /** Where the list begins that goes on behind that position; itself not in the list. */
    Position begin(Position after) {
        var first = new Position(to, Position.LOWEST_ID);
        return first.compareTo(after) > 0 ? first : after;
    }

    /** The last position that may be in the list. */
    Position end() {
        return new Position(from, Position.LOWEST_ID);
    }
}
