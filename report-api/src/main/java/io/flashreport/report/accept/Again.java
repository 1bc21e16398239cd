package io.flashreport.report.accept;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.ReportId;
import io.flashreport.report.OrderedIds;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.ReportState;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.backlog.BacklogCap;
import io.flashreport.report.credits.Credits;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes a new report from what an old one was made from. */
@ApplicationScoped
class Again {
    private static final Logger LOG = Logger.getLogger(Again.class);
    private static final Set<ReportState> ENDS =
            Set.of(ReportState.GENERATED, ReportState.FAILED, ReportState.CANCELLED);

    private final OrderedIds ids;
    private final ContainedTemplates contained;
    private final ReportStorage storage;
    private final Commit commit;
    private final Credits credits;
    private final BacklogCap backlog;
    private final Acceptances acceptances;
    private final ObjectMapper json;
    private final Clock clock;

    Again(
            OrderedIds ids,
            ContainedTemplates contained,
            ReportStorage storage,
            Commit commit,
            Credits credits,
            BacklogCap backlog,
            Acceptances acceptances,
            ObjectMapper json,
            Clock clock) {
        this.ids = ids;
        this.contained = contained;
        this.storage = storage;
        this.commit = commit;
        this.credits = credits;
        this.backlog = backlog;
        this.acceptances = acceptances;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Who pays, and what for.
     *
     * @param limits null when the plan leaves everything to the lane
     */
    record Terms(
            SubscriptionId subscription,
            int concurrentReports,
            Duration retention,
            @Nullable RenderLimits limits) {}

    /** Those under which a report was accepted; empty for one of before reports were counted. */
    Optional<Terms> termsAsBefore(Report original) {
        return Optional.ofNullable(original.subscriptionId)
                .map(subscription -> new Terms(
                        new SubscriptionId(subscription),
                        original.concurrentReports,
                        Duration.between(original.createdAt, original.expiresAt),
                        limitsOf(original)));
    }

    private @Nullable RenderLimits limitsOf(Report original) {
        Payload sent = Payload.findById(original.id);
        return sent == null ? null : sent.limits(json);
    }

    Acceptance render(Report original, Terms terms) throws SQLException, StorageUnavailableException {
        var account = new AccountId(original.accountId);
        var acceptance = render(original, account, terms);
        acceptances.note(account, acceptance);
        return acceptance;
    }

    private Acceptance render(Report original, AccountId account, Terms terms)
            throws SQLException, StorageUnavailableException {
        if (!ENDS.contains(original.state)) {
            return new Refused(
                    Refusal.NOT_AT_ITS_END,
                    "The report is " + original.state
                            + ": it can be rendered again when it has ended, or was cancelled.");
        }
        Payload sent = Payload.findById(original.id);
        if (sent == null)
            return new Refused(
                    Refusal.DELETED,
                    "What the report " + original.id + " was made from is gone: it was deleted, or its time is over.");
        var denial = credits.knownDenial(terms.subscription());
        if (denial.isPresent()) return commit.refused(denial.get());
        var full = backlog.full(account);
        if (full.isPresent()) {
            return new Refused(
                    Refusal.BACKLOG_FULL, full.get().message(), full.get().retryAfter());
        }
        return accept(original, sent, account, terms);
    }

    private Acceptance accept(Report original, Payload sent, AccountId account, Terms terms)
            throws SQLException, StorageUnavailableException {
        var presentation = sent.presentation(original, json);
        var objection = contained.objection(presentation.template(), terms.limits());
        if (objection.isPresent()) return new Refused(Refusal.TEMPLATE_NOT_ALLOWED, objection.get());
        var report = copyOf(original, terms);
        var payload = copyOf(sent, report);
        var key = ReportStorage.payloadKey(account, report.reportId());
        if (sent.data == null) storage.copy(ReportStorage.payloadKey(account, original.reportId()), key);
        return switch (commit.commit(terms.subscription(), report, payload, presentation, terms.limits(), null)) {
            case Commit.Outcome.Done() -> Accepted.of(report, payload);
            case Commit.Outcome.Nothing(var refused) -> {
                if (sent.data == null) storage.remove(key);
                yield refused;
            }
            case Commit.Outcome.KeyTaken _ -> throw new IllegalStateException("no key was given");
            // The copy is left for the sweep: the report may be there.
            case Commit.Outcome.Unknown(var cause) -> {
                LOG.warnf("A report could not be rendered again: %s", cause.getMessage());
                throw cause;
            }
        };
    }

    private Report copyOf(Report original, Terms terms) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var report = new Report();
        report.id = new ReportId(ids.next()).value();
        report.accountId = original.accountId;
        report.title = original.title;
        report.template = original.template;
        report.templateId = original.templateId;
        report.templateNumber = original.templateNumber;
        report.state = ReportState.ACCEPTED;
        report.lane = original.lane;
        report.concurrentReports = terms.concurrentReports();
        report.createdAt = now;
        report.expiresAt = now.plus(terms.retention());
        report.sourceId = original.id;
        return report;
    }

    private static Payload copyOf(Payload sent, Report report) {
        var payload = new Payload();
        payload.reportId = report.id;
        payload.format = sent.format;
        payload.charset = sent.charset;
        payload.bytes = sent.bytes;
        payload.data = sent.data;
        return payload;
    }
}
