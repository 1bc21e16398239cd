package io.flashreport.worker.trace;

import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import io.flashreport.engine.protocol.FromEngine.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The time of a job with an engine, in its trace. The engine itself has nobody whom it could tell. */
@ApplicationScoped
public class EngineTime {
    private final JobTraces traces;
    private final Clock clock;

    EngineTime(JobTraces traces, Clock clock) {
        this.traces = traces;
        this.clock = clock;
    }

    /** What an engine is asked to do. */
    public interface Work {
        RenderOutcome perform() throws InterruptedException;
    }

    public RenderOutcome of(Work work) throws InterruptedException {
        Instant began = clock.instant();
        var span = traces.part("engine", began);
        try (var _ = span.makeCurrent()) {
            RenderOutcome outcome = work.perform();
            if (outcome instanceof Rendered rendered) phases(rendered.phases(), began);
            return outcome;
        } finally {
            span.end(clock.instant());
        }
    }

    /** An engine tells how long its phases took, one after the other; the last has just ended, none began before the job. */
    private void phases(List<Phase> phases, Instant began) {
        Instant end = clock.instant();
        for (Phase phase : phases.reversed()) {
            // Engines are not believed: a phase may claim any time.
            long most = Duration.between(began, end).toMillis();
            Instant start = end.minusMillis(Math.min(phase.millis(), most));
            traces.part(KnownPhase.nameOf(phase), start).end(end);
            end = start;
        }
    }
}
