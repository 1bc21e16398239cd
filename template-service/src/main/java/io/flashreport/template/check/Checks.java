package io.flashreport.template.check;

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
import java.util.Optional;
import org.jboss.logging.Logger;

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
     * @param converted gets the package that engines are given, when the template passes
     */
    public CheckResult check(Question question, Path converted) throws IOException, InterruptedException {
        var timer = Timer.start(meters);
        var result = ask(question, converted);
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

    private CheckResult ask(Question question, Path converted) throws IOException, InterruptedException {
        if (question.sample() == null || objection(question).isEmpty()) return askOnce(question, converted);
        // Where contained templates may not run, an unknown one is not filled on trial: only with data would it be.
        return switch (askOnce(question.withoutSample(), converted)) {
            case CheckResult.Passed inert -> askOnce(question, converted);
            case CheckResult.Failed failed -> failed;
            case CheckResult.NotChecked not -> not;
        };
    }

    private CheckResult askOnce(Question question, Path converted) throws IOException, InterruptedException {
        Path original = question.original();
        SampleData sample = question.sample();
        var job = new ToEngine.Check(
                question.main(), Files.size(original), sample == null ? null : sample.format(), MAX_PACKAGE_BYTES);
        var check = new EngineCheck(
                job,
                question.account().toString(),
                () -> Files.newInputStream(original),
                sample == null ? null : () -> Files.newInputStream(sample.file()),
                config.timeLimit());
        try (var sink = new BufferedOutputStream(Files.newOutputStream(converted))) {
            return switch (engines.check(question.account(), check, sink)) {
                case Turn.Taken<CheckOutcome>(CheckOutcome.Checked checked) -> resultOf(checked, question);
                case Turn.Taken<CheckOutcome>(RenderFailed failed) -> resultOf(failed);
                case Turn.Denied<CheckOutcome>(var refusal) -> new CheckResult.NotChecked(refusal);
            };
        }
    }

    private CheckResult resultOf(CheckOutcome.Checked checked, Question question) throws IOException {
        var findings = Findings.of(checked.findings(), question.original());
        if (checked.refused()) return new CheckResult.Failed(findings);
        var objection = objection(question);
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

    /** Why a contained template is not taken. */
    private Optional<String> objection(Question question) {
        return question.inertOnly()
                ? Optional.of("This template is not inert, and your plan allows only inert ones.")
                : engines.objection();
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
