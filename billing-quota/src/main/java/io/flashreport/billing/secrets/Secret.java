package io.flashreport.billing.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * What is told to somebody once and stored as a hash only: an API key, a session token, the secret of a link.
 *
 * <p>160 bits of randomness with a prefix that says what it is and a checksum: docs/wiring.md, "API keys".
 */
public final class Secret {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int RANDOM_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A new one with a prefix such as {@code fr_}. */
    public static Secret random(String prefix) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return of(prefix, bytes);
    }

    /** Whatever somebody sent, to be looked up by its hash. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Secret received(String text) {
        return new Secret(text);
    }

    static Secret of(String prefix, byte[] randomness) {
        var body = prefix + base62(new BigInteger(1, randomness), 27);
        var checksum = new CRC32();
        checksum.update(body.getBytes(US_ASCII));
        return new Secret(body + base62(BigInteger.valueOf(checksum.getValue()), 6));
    }

    /** To be told to its owner, never to a log. */
    public String text() {
        return text;
    }

    /** 32 bytes. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base62(BigInteger number, int digits) {
        var text = new StringBuilder();
        var rest = number;
        for (int digit = 0; digit < digits; digit++) {
            var parts = rest.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }

    @Override
    public String toString() {
        return "Secret[" + text.substring(0, Math.min(3, text.length())) + "…]";
    }
}
