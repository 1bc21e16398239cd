package io.flashreport.billing.sessions;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.passwords.Password;
import io.flashreport.billing.passwords.Passwords;
import io.flashreport.billing.passwords.Verdict;
import io.flashreport.billing.secrets.Secret;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;

@Singleton
class LogIns {
    private static final String PREFIX = "fs_";

    private final Passwords passwords;
    private final SessionStore store;
    private final SessionConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    LogIns(Passwords passwords, SessionStore store, SessionConfig config, MeterRegistry metrics, Clock clock) {
        this.passwords = passwords;
        this.store = store;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    LogIn attempt(EmailAddress email, Password password) throws SQLException, InterruptedException {
        var user = QuarkusTransaction.requiringNew().call(() -> User.with(email));
        var verdict = passwords.check(
                email.text(), password, user.map(u -> u.passwordHash).orElse(null));
        metrics.counter(
                        "flashreport.billing.log.ins",
                        "verdict",
                        verdict.getClass().getSimpleName())
                .increment();
        return switch (verdict) {
            case Verdict.Right _ -> begin(user.orElseThrow());
            case Verdict.Wrong _ -> new LogIn.Wrong();
            case Verdict.Locked locked -> new LogIn.Locked(locked.pause());
        };
    }

    /** Of somebody whom a provider has identified that the operator trusts: the address is theirs. */
    LogIn begin(EmailAddress email) throws SQLException {
        var user = QuarkusTransaction.requiringNew().call(() -> User.with(email));
        var outcome = user.isEmpty() ? new LogIn.Wrong() : begin(user.get());
        metrics.counter(
                        "flashreport.billing.log.ins",
                        "verdict",
                        outcome instanceof LogIn.Done ? "Trusted" : "TrustedUnknown")
                .increment();
        return outcome;
    }

    private LogIn begin(User known) throws SQLException {
        if (known.confirmedAt == null) return new LogIn.Unconfirmed();
        var now = clock.instant();
        var validUntil = now.plus(config.life());
        var token = Secret.random(PREFIX);
        store.insert(token, known.userId(), now, validUntil);
        return new LogIn.Done(token, validUntil);
    }
}
