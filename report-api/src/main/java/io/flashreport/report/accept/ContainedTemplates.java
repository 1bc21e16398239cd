package io.flashreport.report.accept;

import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.report.workers.WorkerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether reports with templates that must be contained may be taken at all. */
@ApplicationScoped
class ContainedTemplates {
    private static final Logger LOG = Logger.getLogger(ContainedTemplates.class);

    private final WorkerStore workers;

    ContainedTemplates(WorkerStore workers) {
        this.workers = workers;
    }

    /** Why a report with this template would fail for no other reason than what it is, for the client's eyes. */
    Optional<String> objection(@Nullable TemplateRef template, @Nullable RenderLimits limits) {
        if (template == null || template.inertUnder() != null) return Optional.empty();
        if (limits != null && limits.inertOnly())
            return Optional.of(
                    "The template " + template.name() + " is not inert, and your plan allows only inert ones:"
                            + " its version says what keeps it from being inert.");
        if (noWorkerTakesThem())
            return Optional.of("The template " + template.name() + " is not inert, and only inert ones may run here:"
                    + " its version says what keeps it from being inert.");
        return Optional.empty();
    }

    private boolean noWorkerTakesThem() {
        try {
            var live = workers.live();
            return live.count() > 0 && live.inertOnly();
        } catch (SQLException e) {
            // The commit will find the database as it is; a worker says the same when the report comes to it.
            LOG.warnf("Which templates the workers take could not be read: %s", e.getMessage());
            return false;
        }
    }
}
