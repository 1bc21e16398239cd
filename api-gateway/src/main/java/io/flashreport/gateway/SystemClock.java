package io.flashreport.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

class SystemClock {
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
