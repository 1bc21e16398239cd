package io.flashreport.template.catalog;

import io.flashreport.engine.protocol.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the gate said of a version when it was uploaded.
 *
 * @param policy the version of the gate's lists at that time; 0 for versions of before there was a gate
 */
public record Ruling(Verdict verdict, int policy) {
    public Ruling {
        if (policy < 0) throw new IllegalArgumentException("policy must be >= 0, was " + policy);
    }

    public static Ruling ofToday(Verdict verdict) {
        return new Ruling(verdict, Verdict.POLICY);
    }

    /** Whether it was given under the lists that hold now. */
    public boolean isOfToday() {
        return policy == Verdict.POLICY;
    }

    /** What holds now: a verdict under other lists is not believed. */
    public Verdict holding() {
        return isOfToday() ? verdict : Verdict.CONTAINED;
    }

    /** The version of the lists under which it was found inert, null when it was not. */
    public @Nullable Integer inertUnder() {
        return switch (verdict) {
            case INERT -> policy;
            case CONTAINED -> null;
        };
    }
}
