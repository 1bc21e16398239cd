package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine;
import java.util.List;

/** What became of a render. */
public sealed interface RenderOutcome extends EngineOutcome {
    /** The document has been written to its sink, whole. */
    record Rendered(long records, int pages, long documentBytes, List<FromEngine.Phase> phases)
            implements RenderOutcome {
        public Rendered {
            phases = List.copyOf(phases);
        }
    }

    /**
     * There is no document; what the sink got is void.
     *
     * @param message one plain line of bounded length for the client's eyes
     */
    record RenderFailed(RenderFailure failure, String message) implements RenderOutcome, CheckOutcome {}
}
