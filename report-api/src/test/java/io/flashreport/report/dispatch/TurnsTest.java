package io.flashreport.report.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.dispatch.Turns.Waiting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final AccountId A = new AccountId(new UUID(0, 1));
    private static final AccountId B = new AccountId(new UUID(0, 2));
    private static final AccountId C = new AccountId(new UUID(0, 3));

    private final Turns turns = new Turns();

    @Test
    void placesAreSharedEqually() {
        assertThat(turns.share(List.of(new Waiting(A, 100), new Waiting(B, 100)), 6))
                .isEqualTo(Map.of(A, 3, B, 3));
    }

    @Test
    void whatOneCannotTakeGoesToTheOthers() {
        assertThat(turns.share(List.of(new Waiting(A, 1), new Waiting(B, 100), new Waiting(C, 0)), 6))
                .isEqualTo(Map.of(A, 1, B, 5));
    }

    @Test
    void theNextShareBeginsAfterTheLastAccountServed() {
        var waiting = List.of(new Waiting(A, 100), new Waiting(B, 100), new Waiting(C, 100));

        assertThat(turns.share(waiting, 1)).isEqualTo(Map.of(A, 1));
        assertThat(turns.share(waiting, 1)).isEqualTo(Map.of(B, 1));
        assertThat(turns.share(waiting, 2)).isEqualTo(Map.of(C, 1, A, 1));
    }

    @Test
    void anAccountAboveItsPlanGetsNothing() {
        assertThat(turns.share(List.of(new Waiting(A, -3)), 5)).isEmpty();
    }
}
