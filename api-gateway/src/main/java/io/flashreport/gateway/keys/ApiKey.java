package io.flashreport.gateway.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key whose form and checksum are right; whether it is known is another question.
 *
 * <p>The form is an agreement between parts: docs/wiring.md, "API keys".
 */
public final class ApiKey {
    private static final Pattern FORM = Pattern.compile("fr_[0-9A-Za-z]{33}");
    private static final int CHECKED = 30;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final KeyHash hash;

    private ApiKey(KeyHash hash) {
        this.hash = hash;
    }

    /** Empty for what cannot be a key: a typing error, or anything else. */
    public static Optional<ApiKey> parse(String text) {
        if (!FORM.matcher(text).matches() || !checksum(text).equals(text.substring(CHECKED))) return Optional.empty();
        return Optional.of(new ApiKey(KeyHash.of(text)));
    }

    public KeyHash hash() {
        return hash;
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.substring(0, CHECKED).getBytes(US_ASCII));
        var rest = crc.getValue();
        var digits = new char[6];
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }
}
