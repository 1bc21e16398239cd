package io.flashreport.template.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.wire.ProblemKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration NO_PATIENCE = Duration.ZERO;

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());

    @Test
    void workIsDoneWhileAnEngineIsFree() throws InterruptedException {
        var turns = new Turns(1, 1, NO_PATIENCE);

        assertThat(turns.take(account, () -> new Turn.Taken<>("done"))).isEqualTo(new Turn.Taken<>("done"));
        assertThat(turns.take(account, () -> new Turn.Taken<>("again"))).isEqualTo(new Turn.Taken<>("again"));
    }

    @Test
    void whileAllEnginesAreBusyThereIsNothingAfterAWhile() throws InterruptedException {
        var turns = new Turns(1, 9, NO_PATIENCE);

        var nested = turns.take(account, () -> turns.take(other, () -> new Turn.Taken<>("done")));

        assertThat(kindOf(nested)).isEqualTo(ProblemKind.UNAVAILABLE);
    }

    @Test
    void noAccountHasMoreThanItsShareUnderWay() throws InterruptedException {
        var turns = new Turns(9, 1, NO_PATIENCE);

        var nested = turns.take(account, () -> turns.take(account, () -> new Turn.Taken<>("done")));
        var others = turns.take(account, () -> turns.take(other, () -> new Turn.Taken<>("done")));

        assertThat(kindOf(nested)).isEqualTo(ProblemKind.RATE_LIMIT);
        assertThat(others).isEqualTo(new Turn.Taken<>("done"));
    }

    @Test
    void noAccountHasAllTheEngines() throws InterruptedException {
        var turns = new Turns(2, 9, NO_PATIENCE);

        var nested = turns.take(account, () -> turns.take(account, () -> new Turn.Taken<>("done")));
        var others = turns.take(account, () -> turns.take(other, () -> new Turn.Taken<>("done")));

        assertThat(kindOf(nested)).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(others).isEqualTo(new Turn.Taken<>("done"));
    }

    @Test
    void whatFailsGivesItsTurnBack() throws InterruptedException {
        var turns = new Turns(1, 1, NO_PATIENCE);

        assertThatThrownBy(() -> turns.take(account, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turns.take(account, () -> new Turn.Taken<>("done"))).isEqualTo(new Turn.Taken<>("done"));
    }

    private static ProblemKind kindOf(Turn<String> turn) {
        return ((Turn.Denied<String>) turn).refusal().kind();
    }
}
