package io.flashreport.template.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is not carried out.
 *
 * @param detail what is wrong, and what to do
 * @param retryAfter when it may be tried again, null when that would not help or is not known
 */
public record Refusal(
        ProblemKind kind, String detail, @Nullable Duration retryAfter) {
    public Refusal(ProblemKind kind, String detail) {
        this(kind, detail, null);
    }
}
