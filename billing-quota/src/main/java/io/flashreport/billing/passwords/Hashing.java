package io.flashreport.billing.passwords;

import io.flashreport.billing.wire.UnavailableException;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** bcrypt, for a few at a time. */
@Singleton
class Hashing {
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final PasswordConfig config;
    private final Semaphore turns;
    private final String nobodys;

    Hashing(PasswordConfig config) {
        this.config = config;
        var processors = Runtime.getRuntime().availableProcessors();
        this.turns = new Semaphore(config.parallel().orElse(Math.max(1, processors / 2)), true);
        this.nobodys = BcryptUtil.bcryptHash("nobody has this one", config.cost());
    }

    String hash(NewPassword password) {
        return BcryptUtil.bcryptHash(password.password().text(), config.cost());
    }

    /** Takes as long when there is no hash, or none that could match. */
    boolean matches(Password password, @Nullable String hash) {
        var readable = password.bytes() <= NewPassword.MAX_BYTES;
        var matches = BcryptUtil.matches(readable ? password.text() : "", hash == null ? nobodys : hash);
        return matches && readable && hash != null;
    }

    /**
     * Does what needs hashing when its turn comes.
     *
     * @throws UnavailableException when that takes too long
     */
    <T, E extends Exception> T inTurn(Work<T, E> work) throws E, InterruptedException {
        if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new UnavailableException("Too many people log in at this moment: try again in some seconds.");
        }
        try {
            return work.run();
        } finally {
            turns.release();
        }
    }
}
