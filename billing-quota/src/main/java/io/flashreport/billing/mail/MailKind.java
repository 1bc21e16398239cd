package io.flashreport.billing.mail;

import java.util.Locale;

/** The mails of this service; the text of each is a template of the same name in {@code templates/mails}. */
public enum MailKind {
    /** With a link of a registration. */
    CONFIRM("Confirm your FlashReport account"),
    /** To somebody who registered an address that has a user. */
    ALREADY_REGISTERED("You have a FlashReport account already"),
    /** With a link; is sent only if the address has a user when its turn comes. */
    RESET("Set a new FlashReport password"),
    /** Values: {@code account}, {@code role}. */
    INVITATION("You are invited to FlashReport"),
    PASSWORD_CHANGED("Your FlashReport password was changed"),
    /** Values: {@code plan}, {@code used}, {@code limit}, {@code periodEnd}, {@code percent}. */
    USAGE_NEAR_LIMIT("FlashReport: most of this period's reports are used"),
    /** Values: {@code plan}, {@code used}, {@code limit}, {@code periodEnd}. */
    USAGE_AT_LIMIT("FlashReport: this period's reports are used up");

    private final String subject;

    MailKind(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    String template() {
        return "mails/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }
}
