package io.flashreport.report.wire;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The reports of the caller's account, as API v2 finds them. */
@ApplicationScoped
public class OwnReports {
    private final Caller caller;
    private final Errors errors;
    private final Clock clock;

    OwnReports(Caller caller, Errors errors, Clock clock) {
        this.caller = caller;
        this.errors = errors;
        this.clock = clock;
    }

    /** What is answered about a report that is there. */
    @FunctionalInterface
    public interface Answer {
        Response of(Report report) throws IOException, SQLException;
    }

    /** Answers about the report, or that there is none, or that it has expired. */
    public Response withReport(String id, Answer answer) throws IOException, SQLException {
        var found = find(id);
        if (found.isEmpty()) return unknown(id);
        var report = found.get();
        return report.expiresAt.isAfter(clock.instant()) ? answer.of(report) : expired(report.id, report.expiresAt);
    }

    public Response expired(UUID report, Instant at) {
        return errors.answer(ProblemKind.GONE, "The report " + report + " has expired at " + at + ".");
    }

    /** Answers about the report, whosever it is and expired or not, or that there is none: for operators. */
    public Response withAnyReport(String id, Answer answer) throws IOException, SQLException {
        var found = idOf(id).flatMap(Report::find);
        return found.isPresent() ? answer.of(found.get()) : unknown(id);
    }

    public Response unknown(String id) {
        return errors.answer(ProblemKind.NOT_FOUND, "There is no report " + id + ".");
    }

    private Optional<Report> find(String id) {
        return idOf(id).flatMap(report -> Report.find(report, caller.account()));
    }

    /** Empty when the text is no id. */
    public static Optional<ReportId> idOf(String text) {
        try {
            return Optional.of(new ReportId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
