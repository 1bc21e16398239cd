package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a render worker tells report-api. Delivered at least once and possibly late: attempts are fenced at settling. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RenderEvent.WorkerAlive.class, name = "worker-alive"),
    @JsonSubTypes.Type(value = RenderEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = RenderEvent.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = RenderEvent.Succeeded.class, name = "succeeded"),
    @JsonSubTypes.Type(value = RenderEvent.Failed.class, name = "failed")
})
public sealed interface RenderEvent {
    Instant at();

    /**
     * Sent every second by each worker: how many slots it has for each lane.
     *
     * @param inertOnly whether it refuses templates that must be contained
     */
    record WorkerAlive(
            WorkerId workerId,
            int fastSlots,
            int heavySlots,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inertOnly,
            Instant at)
            implements RenderEvent {
        public WorkerAlive {
            Objects.requireNonNull(workerId, "workerId");
            if (fastSlots < 0) throw new IllegalArgumentException("fastSlots must be >= 0, was " + fastSlots);
            if (heavySlots < 0) throw new IllegalArgumentException("heavySlots must be >= 0, was " + heavySlots);
            Objects.requireNonNull(at, "at");
        }
    }

    /** An event of one try at one attempt. Its Kafka key is the report's id, so that the events of a report stay in order. */
    sealed interface OfRender extends RenderEvent {
        ReportId reportId();

        /** The attempt that the job carried. */
        int attempt();

        RenderId renderId();
    }

    /** A slot has taken the job. */
    record Started(ReportId reportId, int attempt, RenderId renderId, WorkerId workerId, Instant at)
            implements OfRender {
        public Started {
            requireRender(reportId, attempt, renderId, at);
            Objects.requireNonNull(workerId, "workerId");
        }
    }

    /** The render goes on. */
    record Heartbeat(ReportId reportId, int attempt, RenderId renderId, Instant at) implements OfRender {
        public Heartbeat {
            requireRender(reportId, attempt, renderId, at);
        }
    }

    /** Document and log are in storage. */
    record Succeeded(
            ReportId reportId, int attempt, RenderId renderId, StoredDocument document, String logKey, Instant at)
            implements OfRender {
        public Succeeded {
            requireRender(reportId, attempt, renderId, at);
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(logKey, "logKey");
        }
    }

    /**
     * The try failed.
     *
     * @param message what happened and what to do, for the client's eyes
     * @param logKey null when the log could not be stored
     */
    record Failed(
            ReportId reportId,
            int attempt,
            RenderId renderId,
            FailureKind failure,
            String message,
            @Nullable String logKey,
            Instant at)
            implements OfRender {
        public Failed {
            requireRender(reportId, attempt, renderId, at);
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(message, "message");
        }
    }

    private static void requireRender(ReportId reportId, int attempt, RenderId renderId, Instant at) {
        Objects.requireNonNull(reportId, "reportId");
        if (attempt < 1) throw new IllegalArgumentException("attempt must be >= 1, was " + attempt);
        Objects.requireNonNull(renderId, "renderId");
        Objects.requireNonNull(at, "at");
    }
}
