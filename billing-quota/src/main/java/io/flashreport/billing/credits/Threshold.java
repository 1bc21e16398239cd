package io.flashreport.billing.credits;

import java.util.List;
import java.util.Optional;

/** The parts of the limit at which a subscription's owners are told. */
enum Threshold {
    LIMIT(100),
    NEAR(80);

    private static final List<Threshold> HIGHEST_FIRST = List.of(LIMIT, NEAR);

    private final int percent;

    Threshold(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    /** The highest that is reached, if the owners were not told of it or a higher one. */
    static Optional<Threshold> crossed(long charged, long limit, int noticedPercent) {
        return HIGHEST_FIRST.stream()
                .filter(threshold -> charged * 100 >= limit * threshold.percent)
                .findFirst()
                .filter(threshold -> threshold.percent > noticedPercent);
    }
}
