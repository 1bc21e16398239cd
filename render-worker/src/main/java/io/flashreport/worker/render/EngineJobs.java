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
import org.jspecify.annotations.Nullable;

/** Says in the engines' words what a job asks for, within the limits of its lane. */
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
        var limit = limits.of(job.lane());
        return new EngineJob(render, data, templatePackage, limit.time(), limit.cpuTime());
    }

    /** What was found inert under other lists than this worker's is contained. */
    private static Verdict verdict(TemplateRef template) {
        return Objects.equals(template.inertUnder(), Verdict.POLICY) ? Verdict.INERT : Verdict.CONTAINED;
    }

    private ToEngine.Render render(RenderJob job, ToEngine.@Nullable Template template, Look look) {
        var limit = limits.of(job.lane());
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
                limit.maxRecords(),
                limit.maxPages(),
                limit.maxDocumentSize().asLongValue());
    }
}
