package io.flashreport.report.audit;

import io.flashreport.report.Report;
import io.flashreport.report.audit.AuditResource.Entry;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.flashreport.report.wire.OwnReports.Answer;
import io.flashreport.report.wire.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What operators do to anyone's report: recorded first, so that nothing is done of which nobody knows by whom. */
@ApplicationScoped
public class OperatorActs {
    private static final Logger LOG = Logger.getLogger(OperatorActs.class);

    private final AuditResource log;
    private final OwnReports reports;
    private final Caller caller;
    private final Errors errors;

    OperatorActs(@RestClient AuditResource log, OwnReports reports, Caller caller, Errors errors) {
        this.log = log;
        this.reports = reports;
        this.caller = caller;
        this.errors = errors;
    }

    /** Answers about the report, whosever it is, or that there is none, or that the act cannot be recorded now. */
    public Response perform(Act act, String id, Answer answer) throws IOException, SQLException {
        return reports.withAnyReport(
                id,
                report -> isRecorded(act, report)
                        ? answer.of(report)
                        : errors.answer(
                                ProblemKind.UNAVAILABLE,
                                "The audit log cannot be written now, so nothing was done: try again in some seconds."));
    }

    // In the operator's own name: billing-quota believes the gateway's token, not this service.
    private boolean isRecorded(Act act, Report report) {
        try (var response = log.record(caller.authorization(), new Entry(act, report.id))) {
            if (response.getStatus() == 204) return true;
            LOG.warnf("billing-quota answered %d to an entry of the audit log", response.getStatus());
        } catch (ProcessingException e) {
            LOG.warnf("billing-quota cannot be told what an operator does: %s", e.getMessage());
        }
        return false;
    }
}
