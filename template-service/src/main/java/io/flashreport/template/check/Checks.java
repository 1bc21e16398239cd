package io.flashreport.template.check;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.host.CheckOutcome;
import io.flashreport.engine.host.EngineCheck;
import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.Parameter;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Turn;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has an engine check what was uploaded. */
@ApplicationScoped
public class Checks {
    private static final Logger LOG = Logger.getLogger(Checks.class);
    private static final long MAX_PACKAGE_BYTES = 64L * 1024 * 1024;

    private final Engines engines;
    private final CheckConfig config;
    private final MeterRegistry meters;

    Checks(Engines engines, CheckConfig config, MeterRegistry meters) {
        this.engines = engines;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Checks an upload.
     *
     * @param original the archive with the files as they were uploaded
     * @param main path of the template to be filled, null when the engine has to find out
     * @param converted gets the package that engines are given, when the template passes
     */
    public CheckResult check(
            AccountId account, Path original, @Nullable String main, @Nullable SampleData sample, Path converted)
            throws IOException, InterruptedException {
        var timer = Timer.start(meters);
        var result = ask(account, original, main, sample, converted);
        String outcome = switch (result) {
            case CheckResult.Passed passed -> "passed";
            case CheckResult.Failed failed -> "failed";
            case CheckResult.NotChecked not -> "not-checked";
        };
        timer.stop(Timer.builder("flashreport.template.checks")
                .description("Checks of uploads, the wait for an engine included")
                .tag("outcome", outcome)
                .register(meters));
        return result;
    }

    private CheckResult ask(
            AccountId account, Path original, @Nullable String main, @Nullable SampleData sample, Path converted)
            throws IOException, InterruptedException {
        if (sample == null || engines.objection().isEmpty()) return askOnce(account, original, main, sample, converted);
        // Where contained templates may not run, an unknown one is not filled on trial: only with data would it be.
        return switch (askOnce(account, original, main, null, converted)) {
            case CheckResult.Passed inert -> askOnce(account, original, main, sample, converted);
            case CheckResult.Failed failed -> failed;
            case CheckResult.NotChecked not -> not;
        };
    }

    private CheckResult askOnce(
            AccountId account, Path original, @Nullable String main, @Nullable SampleData sample, Path converted)
            throws IOException, InterruptedException {
        var job = new ToEngine.Check(
                main, Files.size(original), sample == null ? null : sample.format(), MAX_PACKAGE_BYTES);
        var check = new EngineCheck(
                job,
                account.toString(),
                () -> Files.newInputStream(original),
                sample == null ? null : () -> Files.newInputStream(sample.file()),
                config.timeLimit());
        try (var sink = new BufferedOutputStream(Files.newOutputStream(converted))) {
            return switch (engines.check(account, check, sink)) {
                case Turn.Taken<CheckOutcome>(CheckOutcome.Checked checked) -> resultOf(checked, original);
                case Turn.Taken<CheckOutcome>(RenderFailed failed) -> resultOf(failed);
                case Turn.Denied<CheckOutcome>(var refusal) -> new CheckResult.NotChecked(refusal);
            };
        }
    }

    private CheckResult resultOf(CheckOutcome.Checked checked, Path original) throws IOException {
        var findings = Findings.of(checked.findings(), original);
        if (checked.refused()) return new CheckResult.Failed(findings);
        var objection = engines.objection();
        if (objection.isPresent() && checked.verdict() == Verdict.CONTAINED)
            return new CheckResult.Failed(Findings.behind(notInert(objection.get()), findings));
        var parameters = checked.parameters().stream()
                .map(it -> new Parameter(it.name(), it.type(), it.description()))
                .toList();
        return new CheckResult.Passed(
                checked.main(), checked.origin(), Ruling.ofToday(checked.verdict()), parameters, findings);
    }

    private CheckResult resultOf(RenderFailed failed) {
        return switch (failed.failure()) {
            case NO_ENGINE, POOL_CLOSED, DATA_UNAVAILABLE ->
                new CheckResult.NotChecked(new Refusal(
                        ProblemKind.UNAVAILABLE,
                        "The template could not be checked now: try again.",
                        Duration.ofSeconds(5)));
            case CPU_LIMIT -> refused("Checking needed more processor time than is allowed.");
            case TIME_LIMIT ->
                refused("Checking took longer than the " + config.timeLimit().toSeconds() + " seconds allowed.");
            case MEMORY_LIMIT ->
                refused("Checking needed more memory than is allowed: the template is too large or too deep.");
            case OUTPUT_LIMIT -> refused("Converted, the template is larger than allowed.");
            case MALFORMED_DATA, TEMPLATE, PAGE_LIMIT, RECORD_LIMIT, POLICY -> refused(failed.message());
            case ENGINE_CRASHED, INTERNAL -> {
                LOG.warnf("A check ended as %s: %s", failed.failure(), failed.message());
                yield refused("The engine could not check the template to the end. Try again; if it happens again,"
                        + " something in the template is more than the engine can take. It said: " + failed.message());
            }
        };
    }

    private static Finding notInert(String objection) {
        return new Finding(
                Severity.ERROR,
                FindingKind.POLICY,
                "",
                null,
                null,
                objection + " What keeps it from being inert is named by the other findings of kind POLICY.",
                null);
    }

    private static CheckResult refused(String message) {
        return new CheckResult.Failed(List.of(Finding.ofPackage(Severity.ERROR, message)));
    }
}
