package io.flashreport.gateway.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key, or a session's token, whose form and checksum are right; whether it is known is another question.
 *
 * <p>The form is an agreement between parts: docs/wiring.md, "API keys" and "Sessions".
 */
public record Secret(Kind kind, KeyHash hash) {
    /** What a secret stands for, and what it begins with. */
    public enum Kind {
        API_KEY("fr_"),
        SESSION("fs_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final Pattern REST = Pattern.compile("[0-9A-Za-z]{33}");
    private static final int PREFIX = 3;
    private static final int CHECKED = 30;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Empty for what cannot be one of this kind: a typing error, or anything else. */
    public static Optional<Secret> parse(Kind kind, String text) {
        if (!text.startsWith(kind.prefix)
                || !REST.matcher(text.substring(PREFIX)).matches()
                || !checksum(text).equals(text.substring(CHECKED))) {
            return Optional.empty();
        }
        return Optional.of(new Secret(kind, KeyHash.of(text)));
    }

    /** 64 lower-case hex digits: how services know it. */
    public String sha256() {
        return hash.hex();
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
