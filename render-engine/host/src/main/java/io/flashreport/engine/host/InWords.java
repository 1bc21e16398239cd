package io.flashreport.engine.host;

import java.time.Duration;

/** How messages name a time. */
final class InWords {
    private InWords() {}

    static String of(Duration duration) {
        return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
