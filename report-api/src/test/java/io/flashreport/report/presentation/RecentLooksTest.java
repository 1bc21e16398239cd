package io.flashreport.report.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.LookRef;
import io.flashreport.report.presentation.LookAnswer.Known;
import io.flashreport.report.presentation.LookAnswer.Silence;
import io.flashreport.report.presentation.LookAnswer.Wrong;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentLooksTest {
    private static final LookWish SMALL = new LookWish(null, null, "A5", null, null, null);
    private static final Known PLAIN = new Known(null);
    private static final Known GREEN = new Known(
            new LookRef("#00ff00", null, LookRef.Paper.A4, LookRef.Orientation.AUTO, LookRef.Chart.AUTO, null));
    private static final Known BLUE = new Known(
            new LookRef("#0000ff", null, LookRef.Paper.A4, LookRef.Orientation.AUTO, LookRef.Chart.AUTO, null));

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final HeldClock clock = new HeldClock();
    private final RecentLooks looks = new RecentLooks(new Config(), clock, new SimpleMeterRegistry());

    @Test
    void anAnswerIsKeptForASecond() {
        ask(LookWish.SILENT, GREEN);
        clock.pass(Duration.ofMillis(999));
        assertThat(ask(LookWish.SILENT, BLUE)).isEqualTo(GREEN);

        clock.pass(Duration.ofMillis(1));

        assertThat(ask(LookWish.SILENT, BLUE)).isEqualTo(BLUE);
    }

    @Test
    void aThemeServesForTenMinutesWhileNobodyAnswers() {
        ask(LookWish.SILENT, GREEN);
        clock.pass(Duration.ofSeconds(599));
        assertThat(ask(LookWish.SILENT, new Silence())).isEqualTo(GREEN);

        clock.pass(Duration.ofSeconds(1));

        assertThat(ask(LookWish.SILENT, new Silence())).isEqualTo(new Silence());
        clock.pass(Duration.ofSeconds(1));
        assertThat(ask(LookWish.SILENT, BLUE)).isEqualTo(BLUE);
    }

    @Test
    void thatThereIsNoThemeServesForAsLongAsNobodyAnswers() {
        ask(LookWish.SILENT, PLAIN);
        ask(SMALL, PLAIN);

        clock.pass(Duration.ofDays(3));

        assertThat(ask(LookWish.SILENT, new Silence())).isEqualTo(PLAIN);
        assertThat(ask(SMALL, new Silence())).isEqualTo(new Silence());
    }

    @Test
    void silenceIsKeptForASecondToo() {
        ask(LookWish.SILENT, new Silence());
        assertThat(ask(LookWish.SILENT, GREEN)).isEqualTo(new Silence());

        clock.pass(Duration.ofSeconds(1));

        assertThat(ask(LookWish.SILENT, GREEN)).isEqualTo(GREEN);
    }

    @Test
    void whatIsWrongIsNotKeptAndEndsWhatWasRight() {
        ask(SMALL, GREEN);
        clock.pass(Duration.ofSeconds(1));
        assertThat(ask(SMALL, new Wrong("no"))).isEqualTo(new Wrong("no"));

        assertThat(ask(SMALL, new Silence())).isEqualTo(new Silence());
    }

    @Test
    void accountsAndWishesAreKeptApart() {
        ask(LookWish.SILENT, GREEN);

        assertThat(ask(SMALL, BLUE)).isEqualTo(BLUE);
        assertThat(looks.find(new AccountId(UUID.randomUUID()), LookWish.SILENT, () -> BLUE))
                .isEqualTo(BLUE);
    }

    @Test
    void whatWasNotUsedForLongestGoesWhenThereIsTooMuch() {
        ask(LookWish.SILENT, GREEN);
        ask(SMALL, GREEN);
        ask(LookWish.SILENT, GREEN);

        looks.find(new AccountId(UUID.randomUUID()), LookWish.SILENT, () -> BLUE);

        assertThat(ask(LookWish.SILENT, BLUE)).isEqualTo(GREEN);
        assertThat(ask(SMALL, BLUE)).isEqualTo(BLUE);
    }

    private LookAnswer ask(LookWish wish, LookAnswer answer) {
        return looks.find(account, wish, () -> answer);
    }

    private record Config() implements LookConfig {
        @Override
        public Duration keep() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration keepInSilence() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int maxKept() {
            return 2;
        }
    }

    private static final class HeldClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("not needed here");
        }
    }
}
