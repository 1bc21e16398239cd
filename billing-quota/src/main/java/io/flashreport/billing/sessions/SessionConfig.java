package io.flashreport.billing.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.sessions")
interface SessionConfig {
    /** From the log-in on, however much the session is used. */
    @WithDefault("12h")
    Duration life();
}
