package io.flashreport.template.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Verdict;
import org.junit.jupiter.api.Test;

class RulingTest {
    @Test
    void aVerdictHoldsUnderItsOwnListsOnly() {
        assertThat(new Ruling(Verdict.INERT, Verdict.POLICY).holding()).isEqualTo(Verdict.INERT);
        assertThat(new Ruling(Verdict.INERT, Verdict.POLICY - 1).holding()).isEqualTo(Verdict.CONTAINED);
        assertThat(new Ruling(Verdict.CONTAINED, Verdict.POLICY).holding()).isEqualTo(Verdict.CONTAINED);
    }

    @Test
    void onlyWhatWasFoundInertIsToldWithItsPolicy() {
        assertThat(new Ruling(Verdict.INERT, 3).inertUnder()).isEqualTo(3);
        assertThat(new Ruling(Verdict.CONTAINED, 3).inertUnder()).isNull();
    }
}
