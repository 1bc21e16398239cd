package io.flashreport.billing.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Sends what waits in the outbox, at least once, however often that takes. */
@Singleton
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private enum Outcome {
        SENT,
        NO_RECIPIENT,
        FAILED,
        GIVEN_UP
    }

    private final OutboxStore outbox;
    private final Letters letters;
    private final MailServer server;
    private final MailConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    Postman(
            OutboxStore outbox,
            Letters letters,
            MailServer server,
            MailConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.server = server;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        for (var kind : MailKind.values()) {
            for (var outcome : Outcome.values()) count(kind, outcome, 0);
        }
    }

    @Scheduled(
            every = "${flashreport.mail.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void sendWhatWaits() throws SQLException {
        while (true) {
            var now = clock.instant();
            var mail = outbox.claim(now, now.plus(config.lease()));
            if (mail.isEmpty()) return;
            var outcome = deliver(mail.get());
            count(mail.get().kind(), outcome, 1);
            // The others would most likely fail as well; their turn comes with the next round.
            if (outcome == Outcome.FAILED) return;
        }
    }

    private void count(MailKind kind, Outcome outcome, int times) {
        metrics.counter("flashreport.billing.mails", "kind", kind.name(), "outcome", outcome.name())
                .increment(times);
    }

    private Outcome deliver(OutgoingMail mail) throws SQLException {
        var letter = letters.write(mail);
        if (letter.isEmpty()) {
            outbox.done(mail.id(), clock.instant());
            return Outcome.NO_RECIPIENT;
        }
        return switch (server.send(letter.get())) {
            case MailServer.Answer.Taken _ -> sent(mail);
            case MailServer.Answer.Refused refused -> failed(mail, refused.reason());
        };
    }

    private Outcome sent(OutgoingMail mail) throws SQLException {
        outbox.done(mail.id(), clock.instant());
        return Outcome.SENT;
    }

    private Outcome failed(OutgoingMail mail, Throwable reason) throws SQLException {
        var now = clock.instant();
        if (mail.created().plus(config.patience()).isBefore(now)) {
            LOG.errorf(
                    "Mail %s (%s) is given up after %d attempts: %s", mail.id(), mail.kind(), mail.attempts(), reason);
            outbox.done(mail.id(), now);
            return Outcome.GIVEN_UP;
        }
        var next = nextTry(mail.attempts(), now);
        LOG.warnf("Mail %s (%s) could not be sent and is tried again at %s: %s", mail.id(), mail.kind(), next, reason);
        outbox.postpone(mail.id(), next);
        return Outcome.FAILED;
    }

    private Instant nextTry(int attempts, Instant now) {
        var factor = 1L << Math.min(attempts - 1, 20);
        var pause = config.firstPause().multipliedBy(factor);
        return now.plus(min(pause, config.longestPause()));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Scheduled(every = "1h", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void forgetOldMails() throws SQLException {
        outbox.deleteDoneBefore(clock.instant().minus(config.memory()));
    }
}
