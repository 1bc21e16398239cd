package io.flashreport.report.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.AccountId;
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
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What operators do to what is not theirs: recorded first, so that nothing is done of which nobody knows by whom. */
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
        return reports.withAnyReport(id, report -> {
            var objection = objection(new Entry(act, report.id, null));
            return objection.isPresent() ? objection.get() : answer.of(report);
        });
    }

    /** Records what is done to a whole account; what is to be answered instead when it must not be done, or not now. */
    public Optional<Response> objection(Act act, AccountId account) {
        return objection(new Entry(act, null, account.value()));
    }

    /** Records what is done to what belongs to nobody; what is to be answered instead when it cannot be recorded now. */
    public Optional<Response> objection(Act act) {
        return objection(new Entry(act, null, null));
    }

    // In the operator's own name: billing-quota believes the gateway's token, not this service.
    private Optional<Response> objection(Entry entry) {
        try (var response = log.record(caller.authorization(), entry)) {
            switch (response.getStatus()) {
                case 204 -> {
                    return Optional.empty();
                }
                case 409 -> {
                    return Optional.of(errors.answer(ProblemKind.CONFLICT, detailOf(response)));
                }
                default -> LOG.warnf("billing-quota answered %d to an entry of the audit log", response.getStatus());
            }
        } catch (ProcessingException e) {
            LOG.warnf("billing-quota cannot be told what an operator does: %s", e.getMessage());
        }
        return Optional.of(errors.answer(
                ProblemKind.UNAVAILABLE,
                "The audit log cannot be written now, so nothing was done: try again in some seconds."));
    }

    private static String detailOf(Response problem) {
        return problem.readEntity(JsonNode.class).path("detail").asText();
    }
}
