package io.flashreport.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.keys.Secret.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String KEY = "fr_08umpsRGMi9hXbwR6pXWz2Ckob60Dw1eE";

    @ParameterizedTest
    @CsvSource({
        "fr_000000000000000000000000000284T2j, 563330a3aecbc9626e64be4bf01e7ef266aec69c708d634a0232ab994c7ba761",
        "fr_08umpsRGMi9hXbwR6pXWz2Ckob60Dw1eE, b5da19a203319ee9cd07eda34ee3462e1bc4e1121daedc6171f16fcab2a95f3d",
        "fr_aWgEPTl1tmebfsQzFP4bxwgy80V1tEJFg, a2fa63ece90a706a072e0e07abb36873577a29936f6932302a1363c83f9eda78"
    })
    void theKeysOfTheAgreementAreRead(String key, String sha256) {
        assertThat(Secret.parse(Kind.API_KEY, key)).map(Secret::hash).contains(new KeyHash(sha256));
    }

    @Test
    void everySingleTypingErrorIsNoticed() {
        for (int i = 0; i < KEY.length(); i++) {
            var other = KEY.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(Secret.parse(Kind.API_KEY, KEY.substring(0, i) + other + KEY.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr_", "admin", KEY + "0", " " + KEY, "fr_é8umpsRGMi9hXbwR6pXWz2Ckob60Dw1eE"})
    void whatIsNoKeyIsNotRead(String text) {
        assertThat(Secret.parse(Kind.API_KEY, text)).isEmpty();
    }
}
