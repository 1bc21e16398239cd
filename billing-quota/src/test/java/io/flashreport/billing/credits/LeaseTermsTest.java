package io.flashreport.billing.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseTermsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"10, 1000000, 10", "5000, 1000000, 256", "5000, 1600, 100", "50, 31, 1", "50, 15, 1", "1, 1, 1"})
    void aLeaseGetsWhatIsWantedUpToTheLargestSizeAndAShareOfTheRest(int wanted, long left, int credits) {
        assertThat(new LeaseTerms(config(Duration.ofSeconds(30), 256, 16)).credits(wanted, left))
                .isEqualTo(credits);
    }

    @Test
    void aLeaseEndsWithWhatEndsFirst() {
        var terms = new LeaseTerms(config(Duration.ofSeconds(30), 256, 16));

        assertThat(terms.expiry(NOW, NOW.plusSeconds(90), NOW.plusSeconds(80))).isEqualTo(NOW.plusSeconds(30));
        assertThat(terms.expiry(NOW, NOW.plusSeconds(9), NOW.plusSeconds(80))).isEqualTo(NOW.plusSeconds(9));
        assertThat(terms.expiry(NOW, NOW.plusSeconds(9), NOW.plusSeconds(8))).isEqualTo(NOW.plusSeconds(8));
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> new LeaseTerms(config(Duration.ZERO, 256, 16)))
                .hasMessage("flashreport.credits.lease-time must be longer than nothing, was PT0S");
        assertThatThrownBy(() -> new LeaseTerms(config(Duration.ofSeconds(1), 0, 16)))
                .hasMessage("flashreport.credits.lease-size must be >= 1, was 0");
        assertThatThrownBy(() -> new LeaseTerms(config(Duration.ofSeconds(1), 1, -1)))
                .hasMessage("flashreport.credits.lease-share must be >= 1, was -1");
    }

    private static CreditConfig config(Duration leaseTime, int leaseSize, int leaseShare) {
        return new CreditConfig() {
            @Override
            public Duration leaseTime() {
                return leaseTime;
            }

            @Override
            public int leaseSize() {
                return leaseSize;
            }

            @Override
            public int leaseShare() {
                return leaseShare;
            }
        };
    }
}
