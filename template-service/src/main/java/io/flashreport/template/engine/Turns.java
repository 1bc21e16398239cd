package io.flashreport.template.engine;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who may use an engine: first come, first served, and no account more than its share of the queue. */
@Singleton
class Turns {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Duration patience;
    private final int atOncePerAccount;
    private final Semaphore engines;
    private final Map<AccountId, Integer> underWay = new ConcurrentHashMap<>();

    @Inject
    Turns(EngineConfig config) {
        this(config.engines(), config.atOncePerAccount(), config.patience());
    }

    Turns(int engines, int atOncePerAccount, Duration patience) {
        this.patience = patience;
        this.atOncePerAccount = atOncePerAccount;
        this.engines = new Semaphore(engines, true);
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Does the work as soon as it is its turn, or says why not. */
    <T> Turn<T> take(AccountId account, Work<Turn<T>> work) throws InterruptedException {
        var denial = enter(account);
        if (denial != null) return new Turn.Denied<>(denial);
        try {
            if (!engines.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return new Turn.Denied<>(busy());
            try {
                return work.run();
            } finally {
                engines.release();
            }
        } finally {
            underWay.computeIfPresent(account, (id, count) -> count == 1 ? null : count - 1);
        }
    }

    private @Nullable Refusal enter(AccountId account) {
        int count = underWay.merge(account, 1, Integer::sum);
        if (count <= atOncePerAccount) return null;
        underWay.computeIfPresent(account, (id, now) -> now == 1 ? null : now - 1);
        return new Refusal(
                ProblemKind.RATE_LIMIT,
                "At most %d checks and previews of an account may be under way at the same time."
                        .formatted(atOncePerAccount),
                RETRY_AFTER);
    }

    static Refusal busy() {
        return new Refusal(ProblemKind.UNAVAILABLE, "All engines are busy: try again in some seconds.", RETRY_AFTER);
    }
}
