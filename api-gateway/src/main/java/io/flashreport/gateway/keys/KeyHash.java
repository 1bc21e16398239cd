package io.flashreport.gateway.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an API key or of a session's token: all that is kept of it, here and in billing-quota.
 *
 * @param hex 64 lower-case hex digits
 */
record KeyHash(String hex) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    KeyHash {}

    static KeyHash of(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
            return new KeyHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
