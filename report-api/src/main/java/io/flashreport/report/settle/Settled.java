package io.flashreport.report.settle;

import io.flashreport.contracts.FailureKind;
import java.time.Duration;
import java.util.List;

/**
 * What events have changed; what lost against the fence is not here.
 *
 * @param generated for each report that was generated, the time since it was accepted
 */
record Settled(List<Duration> generated, List<Ending> failedTries) {
    /**
     * The end of a try.
     *
     * @param last the report has failed with it; otherwise it is tried again
     */
    record Ending(FailureKind failure, boolean last) {}
}
