package io.flashreport.billing.links;

import java.time.Duration;

/** What a link is for, and how long after its mail it can be used. */
public enum Purpose {
    CONFIRM(Duration.ofDays(2)),
    RESET(Duration.ofHours(1)),
    INVITATION(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
