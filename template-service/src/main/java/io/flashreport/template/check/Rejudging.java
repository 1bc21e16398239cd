package io.flashreport.template.check;

import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.catalog.RulingStore;
import io.flashreport.template.catalog.StaleRuling;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Has versions judged anew that the gate knows under older lists only: until then they count as contained. A few at a
 * time, since uploads and previews need the engines too.
 */
@ApplicationScoped
class Rejudging {
    private static final Logger LOG = Logger.getLogger(Rejudging.class);
    private static final int AT_A_TIME = 20;

    private final RulingStore rulings;
    private final TemplateStorage storage;
    private final Engines engines;
    private final Checks checks;

    Rejudging(RulingStore rulings, TemplateStorage storage, Engines engines, Checks checks) {
        this.rulings = rulings;
        this.storage = storage;
        this.engines = engines;
        this.checks = checks;
    }

    @Scheduled(
            every = "${flashreport.check.rejudge-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void some() throws SQLException, IOException, InterruptedException {
        for (StaleRuling version : rulings.stale(AT_A_TIME)) {
            try {
                judge(version);
            } catch (StorageUnavailableException e) {
                LOG.warnf(
                        "Version %d of template %s cannot be judged: %s",
                        version.number(), version.template(), e.getMessage());
            }
        }
    }

    /** What is checked is the package that engines are given, and not what it was made of. */
    private void judge(StaleRuling version)
            throws SQLException, IOException, InterruptedException, StorageUnavailableException {
        try (var workspace = engines.workspace()) {
            var files = workspace.file("stored.zip");
            storage.fetch(version.packageKey(), files);
            var question = new Question(version.account(), false, files, version.main(), null);
            switch (checks.check(question, workspace.file("package.zip"))) {
                case CheckResult.Passed passed -> rulings.rule(version, passed.ruling());
                // No engine fills it, and it says why; it need not be asked about again.
                case CheckResult.Failed _ -> rulings.rule(version, Ruling.ofToday(Verdict.CONTAINED));
                case CheckResult.NotChecked(var refusal) ->
                    LOG.infof(
                            "Version %d of template %s is judged later: %s",
                            version.number(), version.template(), refusal.detail());
            }
        }
    }
}
