package io.flashreport.billing.credits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    @ParameterizedTest
    @CsvSource({
        "79, 100, 0,",
        "80, 100, 0, NEAR",
        "99, 100, 0, NEAR",
        "80, 100, 80,",
        "100, 100, 80, LIMIT",
        "100, 100, 0, LIMIT",
        "100, 100, 100,",
        "85, 100, 100,",
        "101, 100, 80, LIMIT",
        "2, 3, 0,",
        "3, 3, 0, LIMIT",
        "0, 1, 0,",
        "4000000000, 5000000000, 0, NEAR",
    })
    void onlyTheHighestIsCrossedAndOnlyOnce(long charged, long limit, int noticedPercent, Threshold expected) {
        assertThat(Threshold.crossed(charged, limit, noticedPercent).orElse(null))
                .isEqualTo(expected);
    }
}
