package io.flashreport.gateway.keys;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a change of keys would be heard of here. */
@Singleton
class KeyFeedState {
    private final Clock clock;
    private final KeyConfig config;
    private volatile @Nullable Instant goodUntil = Instant.MIN;

    KeyFeedState(Clock clock, KeyConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** False from a short time after the feed was lost, and before it was first there. */
    boolean inTouch() {
        var end = goodUntil;
        return end == null || clock.instant().isBefore(end);
    }

    void connected() {
        goodUntil = null;
    }

    void lost() {
        if (goodUntil == null) goodUntil = clock.instant().plus(config.grace());
    }
}
