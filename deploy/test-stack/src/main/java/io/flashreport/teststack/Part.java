package io.flashreport.teststack;

import java.util.Locale;

/** What a test can ask for. */
public enum Part {
    POSTGRES,
    KAFKA,
    S3,
    MAIL;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
