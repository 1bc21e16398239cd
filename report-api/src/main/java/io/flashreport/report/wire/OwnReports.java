package io.flashreport.report.wire;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
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
        Response of(Report report) throws IOException;
    }

    /** Answers about the report, or that there is none, or that it has expired. */
    public Response withReport(String id, Answer answer) throws IOException {
        var found = find(id);
        if (found.isEmpty()) return errors.answer(ProblemKind.NOT_FOUND, "There is no report " + id + ".");
        var report = found.get();
        return report.expiresAt.isAfter(clock.instant())
                ? answer.of(report)
                : errors.answer(
                        ProblemKind.GONE, "The report " + report.id + " has expired at " + report.expiresAt + ".");
    }

    private Optional<Report> find(String id) {
        try {
            return Report.find(new ReportId(UUID.fromString(id)), caller.account());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
