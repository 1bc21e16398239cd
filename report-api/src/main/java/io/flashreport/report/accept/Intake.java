package io.flashreport.report.accept;

import io.flashreport.contracts.Lane;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.report.OrderedIds;
import io.flashreport.report.Payload;
import io.flashreport.report.Presentation;
import io.flashreport.report.Report;
import io.flashreport.report.ReportState;
import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.accept.DataReading.Reading.Understood;
import io.flashreport.report.accept.DataReading.Reading.Unreadable;
import io.flashreport.report.presentation.Choice;
import io.flashreport.report.presentation.Presentations;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a report in: what it answers with {@link Accepted} is committed, of what it refuses nothing is left. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final OrderedIds ids;
    private final Presentations presentations;
    private final ContainedTemplates contained;
    private final ReportStorage storage;
    private final Commit commit;
    private final Repeats repeats;
    private final Clock clock;
    private final IntakeConfig config;

    Intake(
            OrderedIds ids,
            Presentations presentations,
            ContainedTemplates contained,
            ReportStorage storage,
            Commit commit,
            Repeats repeats,
            Clock clock,
            IntakeConfig config) {
        this.ids = ids;
        this.presentations = presentations;
        this.contained = contained;
        this.storage = storage;
        this.commit = commit;
        this.repeats = repeats;
        this.clock = clock;
        this.config = config;
    }

    Acceptance take(Wish wish, InputStream body) {
        return switch (presentations.choose(wish.presentation(), wish.account(), wish.authorization())) {
            case Choice.Chosen(var presentation) ->
                contained
                        .objection(presentation.template(), wish.limits())
                        .<Acceptance>map(message -> new Refused(Refusal.TEMPLATE_NOT_ALLOWED, message))
                        .orElseGet(() -> take(wish, presentation, body));
            case Choice.UnknownTemplate(var message) -> new Refused(Refusal.UNKNOWN_TEMPLATE, message);
            case Choice.Wrong(var message) -> new Refused(Refusal.INVALID_PARAMETER, message);
            case Choice.NoAnswer(var message) -> new Refused(Refusal.UNAVAILABLE, message);
        };
    }

    private Acceptance take(Wish wish, Presentation presentation, InputStream body) {
        var id = new ReportId(ids.next());
        try (var keeper = new PayloadKeeper(storage, wish.account(), id)) {
            var fingerprint = Repeats.fingerprintOf(wish);
            var sink = wish.key() == null ? keeper : new DigestOutputStream(keeper, fingerprint);
            var data = new IncomingData(body, wish.maxPayloadBytes(), sink);
            try {
                return switch (DataReading.read(wish.declared(), data)) {
                    case Unreadable unreadable when data.interruption() != null -> interrupted(wish, data);
                    case Unreadable(var refusal, var message) -> new Refused(refusal, message);
                    case Understood understood -> {
                        var report = reportOf(wish, presentation.template(), id, data);
                        var payload = payloadOf(report, understood, data);
                        payload.data = keeper.complete();
                        yield commit(report, payload, presentation, wish, keyUse(wish, fingerprint), keeper);
                    }
                };
            } catch (SQLException e) {
                return unavailable("The report could not be committed", e);
            } catch (XMLStreamException | IOException e) {
                if (data.interruption() != null) return interrupted(wish, data);
                return unavailable("The data could not be kept", e);
            }
        }
    }

    static Refused interrupted(Wish wish, IncomingData data) {
        return switch (data.interruption()) {
            case IncomingData.TooLargeException e -> tooLarge(wish);
            case GzipBody.BrokenException e ->
                new Refused(Refusal.MALFORMED_DATA, "The body is not well-formed gzip: " + e.getMessage() + ".");
            case StorageUnavailableException e -> unavailable("The data could not be stored", e);
            case null, default ->
                new Refused(Refusal.MALFORMED_DATA, "The request's body ended before it was whole: send it again.");
        };
    }

    static Refused tooLarge(Wish wish) {
        return new Refused(
                Refusal.TOO_LARGE,
                "The payload is larger than the " + wish.maxPayloadBytes() + " bytes that your plan allows.");
    }

    private static Refused unavailable(String what, Exception e) {
        LOG.warnf("A report was refused. %s: %s", what, rootOf(e));
        return new Refused(Refusal.UNAVAILABLE, "The report cannot be accepted safely now: try again in some seconds.");
    }

    private static Throwable rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    private static @Nullable KeyUse keyUse(Wish wish, MessageDigest fingerprint) {
        return wish.key() == null ? null : new KeyUse(wish.account(), wish.key(), fingerprint.digest());
    }

    private static Payload payloadOf(Report report, Understood read, IncomingData data) {
        var payload = new Payload();
        payload.reportId = report.id;
        payload.format = read.format();
        payload.charset = read.charset();
        payload.bytes = data.count();
        return payload;
    }

    private Acceptance commit(
            Report report,
            Payload payload,
            Presentation presentation,
            Wish wish,
            @Nullable KeyUse key,
            PayloadKeeper keeper)
            throws SQLException {
        return switch (commit.commit(wish.subscription(), report, payload, presentation, wish.limits(), key)) {
            case Commit.Outcome.Done() -> Accepted.of(report, payload);
            case Commit.Outcome.Nothing(var refused) -> {
                keeper.discard();
                yield refused;
            }
            case Commit.Outcome.KeyTaken(var known) -> {
                keeper.discard();
                yield repeats.answer(known, Objects.requireNonNull(key).hash());
            }
            // A payload in storage is left for the sweep: the report may be there.
            case Commit.Outcome.Unknown(var cause) -> unavailable("The report could not be committed", cause);
        };
    }

    private Report reportOf(Wish wish, @Nullable TemplateRef template, ReportId id, IncomingData data) {
        // As precise as the database, so that nobody sees two times.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var report = new Report();
        report.id = id.value();
        report.accountId = wish.account().value();
        report.title = wish.title();
        if (template != null) {
            report.template = template.name();
            report.templateId = template.templateId().value();
            report.templateNumber = template.number();
        }
        report.state = ReportState.ACCEPTED;
        report.lane = data.count() <= config.fastLaneMax().asLongValue() ? Lane.FAST : Lane.HEAVY;
        report.concurrentReports = wish.concurrentReports();
        report.createdAt = now;
        report.expiresAt = now.plus(wish.retention());
        return report;
    }
}
