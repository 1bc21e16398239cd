package io.flashreport.report.accept;

import io.flashreport.report.leader.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Forgets idempotency keys after their time. */
@ApplicationScoped
class OldKeys implements Duty {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration WHILE_THERE_ARE_MORE = Duration.ofMillis(200);
    private static final int BATCH = 1000;

    private final KeyStore store;

    OldKeys(KeyStore store) {
        this.store = store;
    }

    @Override
    public Duration perform() throws SQLException {
        return store.forgetOld(BATCH) < BATCH ? EVERY : WHILE_THERE_ARE_MORE;
    }
}
