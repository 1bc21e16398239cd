package io.flashreport.billing.passwords;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A password that somebody chose, and that is long enough to be one. */
public record NewPassword(Password password) {
    private static final int MIN_CHARACTERS = 10;
    /** bcrypt reads no more, and would let in who knows only the beginning. */
    static final int MAX_BYTES = 72;

    public NewPassword {
        var characters = password.text().codePointCount(0, password.text().length());
        if (characters < MIN_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a password has at least %d characters, this one has %d".formatted(MIN_CHARACTERS, characters));
        }
        if (password.bytes() > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a password has at most %d bytes (letters with accents count two or more), this one has %d"
                            .formatted(MAX_BYTES, password.bytes()));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NewPassword(String text) {
        this(new Password(text));
    }
}
