package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded template to be checked.
 *
 * @param owner whose template it is
 * @param sample the sample data that the job describes; null when there is none
 */
public record EngineCheck(
        ToEngine.Check job,
        String owner,
        ReplayableData templatePackage,
        @Nullable ReplayableData sample,
        Duration timeLimit)
        implements EngineWork {
    public EngineCheck {
        EngineWork.requirePositive(timeLimit);
        if ((job.sample() == null) != (sample == null))
            throw new IllegalArgumentException("sample data and its description go together");
    }

    /** Its owner's, whatever the gate will say: until then the template is unknown. */
    @Override
    public String owner() {
        return owner;
    }

    @Override
    public @Nullable Supply supply(Source source) {
        return switch (source) {
            case PACKAGE -> new Supply(job.packageBytes(), templatePackage);
            case DATA ->
                job.sample() == null || sample == null
                        ? null
                        : new Supply(job.sample().bytes(), sample);
        };
    }
}
