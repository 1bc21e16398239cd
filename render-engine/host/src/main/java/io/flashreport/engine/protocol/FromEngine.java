package io.flashreport.engine.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame from an engine to its host. */
public sealed interface FromEngine {
    /** The engine is warm and takes jobs. */
    record Ready(String version) implements FromEngine {}

    /** Asks for the data or the template's package, from its first byte. */
    record SendData(Source source) implements FromEngine {}

    /** What a host has for an engine. */
    enum Source {
        DATA,
        PACKAGE
    }

    /** A line for the generation log. */
    record Log(String line) implements FromEngine {}

    /** The next bytes of the document, at most {@link Frames#MAX_CHUNK_BYTES}. */
    record Document(byte[] bytes) implements FromEngine {}

    /** The document is done and has been sent whole. */
    record Done(long records, int pages, List<Phase> phases) implements FromEngine {
        public Done {
            if (records < 0) throw new IllegalArgumentException("records must be >= 0, was " + records);
            if (pages < 1) throw new IllegalArgumentException("pages must be >= 1, was " + pages);
            phases = List.copyOf(phases);
        }
    }

    /**
     * Something that a check found.
     *
     * @param file path within the package, empty when it is about the package as a whole
     * @param line from 1 in the file as it was uploaded; 0 when it has none
     * @param column from 1; 0 when it has none
     * @param message for the designer's eyes: what is wrong and what to do
     */
    record Finding(Severity severity, FindingKind kind, String file, int line, int column, String message)
            implements FromEngine {
        public Finding {
            if (line < 0) throw new IllegalArgumentException("line must be >= 0, was " + line);
            if (column < 0) throw new IllegalArgumentException("column must be >= 0, was " + column);
        }
    }

    /** How bad a finding is. */
    enum Severity {
        /** Refuses the version. */
        ERROR,
        /** The template may print something else than meant. */
        WARNING,
        /** What was done to the template, or is worth knowing. */
        NOTE
    }

    /**
     * A report parameter that the checked template declares for its callers.
     *
     * @param type the name of its Java class
     * @param description the designer's, null when there is none
     */
    record Parameter(String name, String type, @Nullable String description) implements FromEngine {}

    /**
     * The check is done.
     *
     * @param main path of the template to be filled
     * @param origin in which version the main template was written
     * @param verdict of the gate, under {@link Verdict#POLICY}; of no meaning when an error refuses the template
     */
    record Checked(String main, Origin origin, Verdict verdict) implements FromEngine {}

    /** In which version a template was written. */
    enum Origin {
        VERSION_7,
        VERSION_6,
        DTD
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
