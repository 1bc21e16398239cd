package io.flashreport.billing.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mails can be sent to, in lower case: it is the same one however it is typed.
 *
 * <p>Whether somebody reads it is found out by a mail; only what could never be one is refused here.
 */
public record EmailAddress(@JsonValue String text) {
    /** As much as SMTP can carry (RFC 5321, 4.5.3.1.3, without the angle brackets). */
    private static final int MAX_LENGTH = 254;

    // No quoted local parts, which nobody has, and ASCII only: most mail servers take nothing else.
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailAddress(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        if (address.length() > MAX_LENGTH || !FORM.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "'" + shortened(text) + "' is not an e-mail address: give one like name@example.org");
        }
        this.text = address;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public String toString() {
        return text;
    }
}
