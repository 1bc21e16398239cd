package io.flashreport.billing.sessions;

import io.flashreport.billing.accounts.UserId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/** Ends sessions; gateways hear of it within a second of the commit. */
@Singleton
public class Sessions {
    // No gateway believes in a session that is over, so none has to be told that it changed.
    private static final Duration MEMORY = Duration.ofDays(1);

    private final SessionStore store;
    private final Clock clock;

    Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
    public void endAllOf(UserId user) throws SQLException {
        store.endAllBut(new byte[0], user, clock.instant());
    }

    /**
     * Ends all but the one that the user calls with.
     *
     * @param session SHA-256 in hex
     */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
    public void endOthersOf(UserId user, String session) throws SQLException {
        store.endAllBut(HexFormat.of().parseHex(session), user, clock.instant());
    }

    @Scheduled(every = "1h", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void forgetOldOnes() throws SQLException {
        store.deleteExpiredBefore(clock.instant().minus(MEMORY));
    }
}
