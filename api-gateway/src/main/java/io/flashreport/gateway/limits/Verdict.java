package io.flashreport.gateway.limits;

import io.flashreport.gateway.refusal.Refusal;

/** Whether a request is within its limits. */
public sealed interface Verdict {
    /** {@code done} is to be run when the request is over, however it ends. */
    record Admitted(LimitHeaders headers, Runnable done) implements Verdict {}

    record Refused(Refusal refusal) implements Verdict {}
}
