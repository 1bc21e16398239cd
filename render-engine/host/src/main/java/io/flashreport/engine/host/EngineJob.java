package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A document to be rendered.
 *
 * @param templatePackage the package of the job's template; null when it has none
 */
public record EngineJob(
        ToEngine.Render job,
        ReplayableData data,
        @Nullable ReplayableData templatePackage,
        Duration timeLimit,
        Duration cpuLimit)
        implements EngineWork {
    /** A job that may use as much processor time as all work, unless said otherwise. */
    public EngineJob(
            ToEngine.Render job, ReplayableData data, @Nullable ReplayableData templatePackage, Duration timeLimit) {
        this(job, data, templatePackage, timeLimit, timeLimit.multipliedBy(2));
    }

    public EngineJob {
        EngineWork.requirePositive(timeLimit);
        EngineWork.requirePositive(cpuLimit);
        if ((job.template() == null) != (templatePackage == null))
            throw new IllegalArgumentException("a template and its package go together");
    }

    @Override
    public @Nullable Supply supply(Source source) {
        return switch (source) {
            case DATA -> new Supply(job.data().bytes(), data);
            case PACKAGE ->
                job.template() == null || templatePackage == null
                        ? null
                        : new Supply(job.template().bytes(), templatePackage);
        };
    }

    @Override
    public @Nullable String owner() {
        ToEngine.Template template = job.template();
        if (template == null) return null;
        return switch (template.verdict()) {
            case INERT -> null;
            case CONTAINED -> template.owner();
        };
    }
}
