package io.flashreport.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the process itself contributes: the time. */
@ApplicationScoped
class Ambient {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
