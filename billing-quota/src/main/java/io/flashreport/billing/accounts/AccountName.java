package io.flashreport.billing.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an account is called; it stands in mails, so it is one line and short. */
public record AccountName(@JsonValue String text) {
    private static final int MAX_LENGTH = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountName(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name of an account is one line of 1 to " + MAX_LENGTH
                    + " characters; this has " + name.length());
        }
        this.text = name;
    }

    @Override
    public String toString() {
        return text;
    }
}
