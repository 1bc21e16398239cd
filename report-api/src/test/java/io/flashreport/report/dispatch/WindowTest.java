package io.flashreport.report.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final long MILLI = 1_000_000;

    private final Window window = new Window(Duration.ofSeconds(1), 8, 1000);

    @Test
    void withoutWorkersTheSmallestWindowHolds() {
        assertThat(window.room(0, 0, 0)).isEqualTo(8);
        assertThat(window.room(8, 0, MILLI)).isZero();
    }

    @Test
    void eachSlotHasWorkWaiting() {
        assertThat(window.room(0, 16, 0)).isEqualTo(32);
    }

    @Test
    void itGrowsToWhatIsStartedInItsTime() {
        int queued = 0;
        int room = 0;
        for (int tick = 0; tick < 1000; tick++) {
            room = window.room(queued, 2, tick * 10L * MILLI);
            window.released(room);
            queued = Math.max(0, queued + room - 3);
        }

        assertThat(queued + 3).as("300 starts per second").isBetween(270, 310);
    }

    @Test
    void itShrinksWhenNothingIsStarted() {
        window.room(0, 1, 0);
        window.released(500);
        assertThat(window.room(0, 1, 1_000 * MILLI)).isGreaterThan(100);

        for (int tick = 1; tick <= 100; tick++) window.room(0, 1, (1_000L + tick * 100L) * MILLI);

        assertThat(window.room(0, 1, 12_000 * MILLI)).isEqualTo(8);
    }

    @Test
    void itNeverPassesItsLargestSize() {
        window.room(0, 1, 0);
        window.released(100_000);

        assertThat(window.room(0, 1, 100 * MILLI)).isEqualTo(1000);
    }
}
