package io.flashreport.worker.render;

import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineWork.ReplayableData;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in the engines' words what a job asks for, within the limits of its lane and its plan. */
@ApplicationScoped
class EngineJobs {
    private final LimitsConfig limits;

    EngineJobs(LimitsConfig limits) {
        this.limits = limits;
    }

    EngineJob automatic(RenderJob job, ReplayableData data, Look look) {
        return job(job, render(job, null, look), data, null);
    }

    EngineJob withTemplate(RenderJob job, ReplayableData data, TemplateRef template, ReplayableData templatePackage) {
        List<ToEngine.Argument> arguments = job.parameters().entrySet().stream()
                .map(parameter -> new ToEngine.Argument(parameter.getKey(), parameter.getValue()))
                .toList();
        var described = new ToEngine.Template(
                job.accountId().toString(), template.sha256(), template.bytes(), verdict(template), arguments);
        return job(job, render(job, described, Look.PLAIN), data, templatePackage);
    }

    private EngineJob job(
            RenderJob job, ToEngine.Render render, ReplayableData data, @Nullable ReplayableData templatePackage) {
        Allowance allowed = allowed(job);
        return new EngineJob(render, data, templatePackage, allowed.time(), allowed.cpuTime());
    }

    /** Why the job's plan does not let it be rendered with this template, for its owner's eyes; empty when it does. */
    Optional<String> objection(RenderJob job, TemplateRef template) {
        boolean refused = job.limits() != null && job.limits().inertOnly() && verdict(template) == Verdict.CONTAINED;
        return refused
                ? Optional.of("This template is not inert, and your plan allows only inert ones.")
                : Optional.empty();
    }

    private Allowance allowed(RenderJob job) {
        return Allowance.of(limits.of(job.lane()), job.limits());
    }

    /** What was found inert under other lists than this worker's is contained. */
    private static Verdict verdict(TemplateRef template) {
        return Objects.equals(template.inertUnder(), Verdict.POLICY) ? Verdict.INERT : Verdict.CONTAINED;
    }

    private ToEngine.Render render(RenderJob job, ToEngine.@Nullable Template template, Look look) {
        Allowance allowed = allowed(job);
        var format = switch (job.format()) {
            case JSON -> ToEngine.Format.JSON;
            case XML -> ToEngine.Format.XML;
            case CSV -> ToEngine.Format.CSV;
        };
        return new ToEngine.Render(
                job.title(),
                new ToEngine.Input(format, job.charset(), job.payload().bytes()),
                template,
                job.locale(),
                job.timeZone(),
                look,
                job.created(),
                new ToEngine.Output.Pdf(),
                allowed.maxRecords(),
                allowed.maxPages(),
                allowed.maxDocumentBytes());
    }
}
