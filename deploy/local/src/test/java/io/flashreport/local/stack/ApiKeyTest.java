package io.flashreport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    @Test
    void theExamplesOfTheWiringPageComeOut() {
        var counted = new byte[20];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = (byte) (i + 1);
        }
        var highest = new byte[20];
        Arrays.fill(highest, (byte) 0xff);

        assertThat(ApiKey.of(new byte[20]).text()).isEqualTo("fr_000000000000000000000000000284T2j");
        assertThat(ApiKey.of(counted).text()).isEqualTo("fr_08umpsRGMi9hXbwR6pXWz2Ckob60Dw1eE");
        assertThat(ApiKey.of(highest).text()).isEqualTo("fr_aWgEPTl1tmebfsQzFP4bxwgy80V1tEJFg");
        assertThat(ApiKey.of(counted).sha256())
                .isEqualTo("b5da19a203319ee9cd07eda34ee3462e1bc4e1121daedc6171f16fcab2a95f3d");
    }

    @Test
    void itsTextFormDoesNotShowIt() {
        var key = ApiKey.random(new SecureRandom());

        assertThat(key.toString()).doesNotContain(key.text().substring(10));
    }
}
