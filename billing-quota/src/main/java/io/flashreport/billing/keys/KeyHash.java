package io.flashreport.billing.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of an API key, all that is ever stored of it.
 *
 * @param hex 64 lower-case hex digits
 */
public record KeyHash(@JsonValue String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public KeyHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "a key's SHA-256 must be 64 lower-case hex digits, had " + hex.length() + " characters");
        }
    }

    static KeyHash of(byte[] sha256) {
        return new KeyHash(HexFormat.of().formatHex(sha256));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
