package io.flashreport.gateway.limits;

import java.util.Locale;

/** The limits by name: in headers, in messages, and as the tag of the metric. */
enum Limit {
    REQUESTS_PER_SECOND("%d requests per second of your plan"),
    USER_REQUESTS("%d requests per second of one user"),
    ANONYMOUS_REQUESTS("%d requests per minute without credentials from one address"),
    LOG_INS("%d log-ins, registrations and the like per minute from one address"),
    PREVIEWS("%d previews and layouts per minute of one account"),
    REQUESTS_AT_ONCE("%d requests at the same time of one account"),
    ANONYMOUS_AT_ONCE("%d requests at the same time without credentials from one address"),
    PREVIEWS_AT_ONCE("%d previews and layouts at the same time of one account");

    private final String description;

    Limit(String description) {
        this.description = description;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message(long limit) {
        return "The limit of " + description.formatted(limit) + " is reached";
    }
}
