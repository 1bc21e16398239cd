package io.flashreport.report.accept;

import io.flashreport.contracts.RenderLimits;
import io.flashreport.report.Payload;
import io.flashreport.report.Presentation;
import io.flashreport.report.Report;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.credits.CreditAnswer;
import io.flashreport.report.credits.CreditAnswer.Denied;
import io.flashreport.report.credits.Credits;
import io.flashreport.report.trace.ReportTraces;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Commits reports, each with a credit. */
@ApplicationScoped
class Commit {
    private static final Logger LOG = Logger.getLogger(Commit.class);
    /** How often a lease may be closed under the hands of one report. */
    private static final int MAX_TRIES = 20;

    private final AcceptStore store;
    private final KeyStore keys;
    private final Credits credits;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ReportTraces traces;

    Commit(AcceptStore store, KeyStore keys, Credits credits, Clock clock, MeterRegistry metrics, ReportTraces traces) {
        this.store = store;
        this.keys = keys;
        this.credits = credits;
        this.clock = clock;
        this.metrics = metrics;
        this.traces = traces;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Nothing was committed: the key was used before. */
        record KeyTaken(KeyStore.Known known) implements Outcome {}

        /** It is certain that nothing was committed. */
        record Nothing(Refused refused) implements Outcome {}

        /** The database did not say. The credit is dropped; when its lease is closed the truth is counted. */
        record Unknown(SQLException cause) implements Outcome {}
    }

    Outcome commit(
            SubscriptionId subscription,
            Report report,
            Payload payload,
            Presentation presentation,
            @Nullable RenderLimits limits,
            @Nullable KeyUse key) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            switch (credits.take(subscription)) {
                case CreditAnswer.Granted(var credit) -> {
                    try {
                        if (store.commit(report, payload, presentation, limits, credit, key)) {
                            traces.accepted(report.reportId());
                            return new Outcome.Done();
                        }
                        var known =
                                key == null ? Optional.<KeyStore.Known>empty() : keys.find(key.account(), key.key());
                        if (known.isPresent()) return new Outcome.KeyTaken(known.get());
                    } catch (SQLException e) {
                        return new Outcome.Unknown(e);
                    }
                    credits.refused(credit);
                    metrics.counter("flashreport.credits.void").increment();
                }
                case Denied denied -> {
                    return new Outcome.Nothing(refused(denied));
                }
            }
        }
        LOG.warnf("A report was refused: %d leases were closed before it could be committed", MAX_TRIES);
        return new Outcome.Nothing(refused(new CreditAnswer.Unavailable()));
    }

    Refused refused(Denied denied) {
        return switch (denied) {
            case CreditAnswer.Exhausted(var limit, var periodEnd) ->
                new Refused(
                        Refusal.MONTHLY_LIMIT,
                        "The " + limit + " reports that your plan allows in this period are used up: the next period"
                                + " begins at " + periodEnd + ".",
                        Duration.between(clock.instant(), periodEnd));
            case CreditAnswer.Invalid() -> new Refused(Refusal.INVALID_SUBSCRIPTION, "Bad credentials");
            case CreditAnswer.Unavailable() ->
                new Refused(Refusal.UNAVAILABLE, "Your plan's limit cannot be checked now: try again in some seconds.");
        };
    }
}
