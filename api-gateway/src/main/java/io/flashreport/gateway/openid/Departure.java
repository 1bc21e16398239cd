package io.flashreport.gateway.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser keeps while somebody logs in elsewhere: a secret that nobody else has, and where they wanted to go. All
 * that the provider is told is made of the secret and does not tell it.
 */
public record Departure(String secret, String next) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final String SEPARATOR = ".";

    public static Departure to(String next) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Departure(text(bytes), next);
    }

    /** Of what {@link #cookie} gave; empty when it is something else. */
    public static Optional<Departure> of(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 2 || parts[0].isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    new Departure(parts[0], new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String cookie() {
        return secret + SEPARATOR + text(next.getBytes(UTF_8));
    }

    State state() {
        return new State(derived("state"));
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String what) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest((what + SEPARATOR + secret).getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Departure[to " + next + "]";
    }
}
