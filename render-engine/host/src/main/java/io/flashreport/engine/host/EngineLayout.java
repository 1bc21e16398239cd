package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Data whose automatic layout is wanted as a template. */
public record EngineLayout(ToEngine.Layout job, ReplayableData data, Duration timeLimit) implements EngineWork {
    public EngineLayout {
        EngineWork.requirePositive(timeLimit);
    }

    @Override
    public @Nullable Supply supply(Source source) {
        return switch (source) {
            case DATA -> new Supply(job.data().bytes(), data);
            case PACKAGE -> null;
        };
    }

    /** Nobody's: no template of anyone is run. */
    @Override
    public @Nullable String owner() {
        return null;
    }
}
