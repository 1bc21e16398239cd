package io.flashreport.engine.protocol;

import java.util.List;

/** A frame from an engine to its host. */
public sealed interface FromEngine {
    /** The engine is warm and takes jobs. */
    record Ready(String version) implements FromEngine {}

    /** Asks for the data, from its first byte. */
    record SendData() implements FromEngine {}

    /** A line for the generation log. */
    record Log(String line) implements FromEngine {}

    /** The next bytes of the document, at most {@link Frames#MAX_CHUNK_BYTES}. */
    record Document(byte[] bytes) implements FromEngine {}

    /** The job is done and the document has been sent whole. */
    record Done(long records, int pages, List<Phase> phases) implements FromEngine {
        public Done {
            if (records < 0) throw new IllegalArgumentException("records must be >= 0, was " + records);
            if (pages < 1) throw new IllegalArgumentException("pages must be >= 1, was " + pages);
            phases = List.copyOf(phases);
        }
    }

    /** The job failed; what was sent of the document is void. The message is for the client's eyes. */
    record Failed(EngineFailure failure, String message) implements FromEngine {}

    /** How long one part of the work took. */
    record Phase(String name, long millis) {
        public Phase {
            if (millis < 0) throw new IllegalArgumentException("millis must be >= 0, was " + millis);
        }
    }
}
