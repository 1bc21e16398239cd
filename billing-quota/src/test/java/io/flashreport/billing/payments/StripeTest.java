package io.flashreport.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeTest {
    @TempDir
    Path folder;

    @Test
    void withoutASecretNothingIsBelieved() {
        assertThat(stripe(Optional.empty()).read("{}", "t=1,v1=00"))
                .isInstanceOf(PaymentProvider.Reading.NotConfigured.class);
    }

    @Test
    void aFileWithoutASecretStopsTheStart() throws IOException {
        var empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThatThrownBy(() -> stripe(Optional.of(empty)))
                .hasMessageContaining("flashreport.stripe.webhook-secret-file must name a file with a secret");
        assertThatThrownBy(() -> stripe(Optional.of(folder.resolve("missing"))))
                .hasMessageContaining("missing is none");
    }

    private static Stripe stripe(Optional<Path> secretFile) {
        var config = new StripeConfig() {
            @Override
            public Optional<Path> webhookSecretFile() {
                return secretFile;
            }

            @Override
            public Duration tolerance() {
                return Duration.ofMinutes(5);
            }
        };
        return new Stripe(config, new ObjectMapper(), Clock.systemUTC());
    }
}
