package io.flashreport.billing.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords, and compares them as often as somebody may try.
 *
 * <p>Both take a good part of a second and wait for their turn; {@code UnavailableException} when that does not come.
 */
@Singleton
public class Passwords {
    private final Hashing hashing;
    private final AttemptStore attempts;
    private final PasswordConfig config;
    private final Clock clock;

    Passwords(Hashing hashing, AttemptStore attempts, PasswordConfig config, Clock clock) {
        this.hashing = hashing;
        this.attempts = attempts;
        this.config = config;
        this.clock = clock;
    }

    public String hash(NewPassword password) throws InterruptedException {
        return hashing.inTurn(() -> hashing.hash(password));
    }

    /**
     * Compares a password with a hash, in the same time and with the same locks whether or not there is one.
     *
     * @param subject for whom attempts are counted: the address or whatever else was given along with the password
     */
    public Verdict check(String subject, Password password, @Nullable String hash)
            throws SQLException, InterruptedException {
        return hashing.inTurn(() -> {
            var now = clock.instant();
            var lockedUntil = attempts.begin(sha256(subject), now);
            if (lockedUntil.isPresent()) return new Verdict.Locked(Duration.between(now, lockedUntil.get()));
            if (!hashing.matches(password, hash)) return new Verdict.Wrong();
            attempts.forget(sha256(subject));
            return new Verdict.Right();
        });
    }

    /** Lets somebody try again who has proved otherwise who they are. */
    public void forgive(String subject) throws SQLException {
        attempts.forget(sha256(subject));
    }

    @Scheduled(every = "1h", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void forgetOldAttempts() throws SQLException {
        attempts.forgetBefore(clock.instant().minus(config.memory()));
    }

    // People type passwords where their address belongs; what is stored must not tell.
    private static byte[] sha256(String subject) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
