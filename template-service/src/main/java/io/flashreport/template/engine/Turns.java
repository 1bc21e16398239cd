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

/**
 * Who may use an engine: first come, first served, no account more than its share of the queue, and none all the
 * engines as long as there are several.
 */
@Singleton
class Turns {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Duration patience;
    private final int atOncePerAccount;
    private final Semaphore engines;
    private final int enginesPerAccount;
    private final Map<AccountId, Share> shares = new ConcurrentHashMap<>();

    @Inject
    Turns(EngineConfig config) {
        this(config.engines(), config.atOncePerAccount(), config.patience());
    }

    Turns(int engines, int atOncePerAccount, Duration patience) {
        this.patience = patience;
        this.atOncePerAccount = atOncePerAccount;
        this.engines = new Semaphore(engines, true);
        this.enginesPerAccount = Math.max(1, engines - 1);
    }

    /** What an account has under way, and the engines that it may still use of its own. */
    private record Share(int underWay, Semaphore engines) {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Does the work as soon as it is its turn, or says why not. */
    <T> Turn<T> take(AccountId account, Work<Turn<T>> work) throws InterruptedException {
        var share = enter(account);
        try {
            if (share.underWay > atOncePerAccount) return new Turn.Denied<>(tooMany());
            return take(share, work);
        } finally {
            leave(account);
        }
    }

    private <T> Turn<T> take(Share share, Work<Turn<T>> work) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        // The account's own first: who waits for that must not keep an engine from others.
        if (!share.engines.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) return new Turn.Denied<>(ownBusy());
        try {
            if (!engines.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS))
                return new Turn.Denied<>(busy());
            try {
                return work.run();
            } finally {
                engines.release();
            }
        } finally {
            share.engines.release();
        }
    }

    private Share enter(AccountId account) {
        return shares.compute(
                account,
                (id, share) -> share == null
                        ? new Share(1, new Semaphore(enginesPerAccount, true))
                        : new Share(share.underWay + 1, share.engines));
    }

    private void leave(AccountId account) {
        shares.computeIfPresent(
                account, (id, share) -> share.underWay == 1 ? null : new Share(share.underWay - 1, share.engines));
    }

    private Refusal tooMany() {
        return new Refusal(
                ProblemKind.RATE_LIMIT,
                "At most %d checks, previews and layouts of an account may be under way at the same time."
                        .formatted(atOncePerAccount),
                RETRY_AFTER);
    }

    private static Refusal ownBusy() {
        return new Refusal(
                ProblemKind.UNAVAILABLE,
                "Other checks, previews and layouts of the account are still under way: try again in some seconds.",
                RETRY_AFTER);
    }

    static Refusal busy() {
        return new Refusal(ProblemKind.UNAVAILABLE, "All engines are busy: try again in some seconds.", RETRY_AFTER);
    }
}
