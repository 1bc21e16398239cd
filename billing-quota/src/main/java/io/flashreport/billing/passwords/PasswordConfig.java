package io.flashreport.billing.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "flashreport.passwords")
interface PasswordConfig {
    /** The cost of bcrypt: each more doubles the time of a hash, for us and for whoever guesses. */
    @WithDefault("11")
    int cost();

    /** Hashes at the same time; without it half of the processors, so that others get on during a flood of log-ins. */
    Optional<Integer> parallel();

    /** How long somebody waits for their turn before they are sent away. */
    @WithDefault("3s")
    Duration patience();

    /** Wrong passwords in a row before nobody may try any more for a while. */
    @WithDefault("5")
    int attempts();

    /** The first lock; it doubles with each wrong password after it. */
    @WithDefault("1m")
    Duration lock();

    @WithDefault("1h")
    Duration longestLock();

    /** After this time without an attempt the wrong ones are forgotten. */
    @WithDefault("1d")
    Duration memory();
}
