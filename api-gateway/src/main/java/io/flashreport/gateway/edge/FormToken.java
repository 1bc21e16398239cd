package io.flashreport.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows to prove that it stands on one of our pages. Made of the session's token, which only pages of that
 * session and the gateways know: it needs no memory, and ends with the session.
 */
public record FormToken(String text) {
    public static FormToken of(String sessionToken) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(("form " + sessionToken).getBytes(UTF_8));
            return new FormToken(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public boolean matches(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(text.getBytes(US_ASCII), shown.getBytes(UTF_8));
    }
}
