package io.flashreport.billing.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;

/** A password as somebody typed it, right or wrong; it shows itself to nobody. */
public final class Password {
    // "ü" is one character on one keyboard and two on another.
    private final String text;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Password(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    String text() {
        return text;
    }

    int bytes() {
        return text.getBytes(UTF_8).length;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
