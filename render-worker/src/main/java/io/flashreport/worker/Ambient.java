package io.flashreport.worker;

import io.flashreport.contracts.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** What the process itself contributes: the time, and who it is for as long as it lives. */
@ApplicationScoped
class Ambient {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    WorkerId workerId() {
        return new WorkerId(UUID.randomUUID());
    }
}
