package io.flashreport.billing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyHashTest {
    @Test
    void whatIsNotAHashIsRefusedWithoutBeingRepeated() {
        // Somebody may have put the key itself where its hash belongs.
        var key = "fr_08umpsRGMi9hXbwR6pXWz2Ckob60Dw1eE";

        assertThatThrownBy(() -> new KeyHash(key))
                .hasMessage("a key's SHA-256 must be 64 lower-case hex digits, had 36 characters");
    }

    @Test
    void bytesAndHexAreTheSameHash() {
        var hash = new KeyHash("0123456789abcdef".repeat(4));

        assertThat(KeyHash.of(hash.bytes())).isEqualTo(hash);
    }
}
