package io.flashreport.engine.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame from the host to its engine. */
public sealed interface ToEngine {
    /** Begins a job. */
    sealed interface Job extends ToEngine {
        /** Past this many bytes of output the engine fails with {@link EngineFailure#OUTPUT_LIMIT}. */
        long maxDocumentBytes();
    }

    /**
     * Asks for a document.
     *
     * @param title the document's title, empty when the client gave none
     * @param template what to fill, null for the automatic layout
     * @param locale a BCP 47 language tag, null when the template or the engine decides
     * @param timeZone an id that {@link java.time.ZoneId} knows, null for UTC
     * @param look of the automatic layout; a template has its own
     * @param created when the document was asked for, in whose day the automatic layout dates it; null for now
     * @param maxRecords past this many records of data the engine fails with {@link EngineFailure#RECORD_LIMIT}
     * @param maxPages past this many pages the engine fails with {@link EngineFailure#PAGE_LIMIT}
     */
    record Render(
            String title,
            Input data,
            @Nullable Template template,
            @Nullable String locale,
            @Nullable String timeZone,
            Look look,
            @Nullable Instant created,
            Output output,
            long maxRecords,
            int maxPages,
            long maxDocumentBytes)
            implements Job {
        /** Asks for a document of plain look and any number of records, made now. */
        public Render(
                String title,
                Input data,
                @Nullable Template template,
                @Nullable String locale,
                @Nullable String timeZone,
                Output output,
                int maxPages,
                long maxDocumentBytes) {
            this(
                    title,
                    data,
                    template,
                    locale,
                    timeZone,
                    Look.PLAIN,
                    null,
                    output,
                    Long.MAX_VALUE,
                    maxPages,
                    maxDocumentBytes);
        }

        public Render {
            if (maxRecords < 1) throw new IllegalArgumentException("maxRecords must be >= 1, was " + maxRecords);
            if (maxPages < 1) throw new IllegalArgumentException("maxPages must be >= 1, was " + maxPages);
            requireBytes("maxDocumentBytes", maxDocumentBytes, 1);
        }
    }

    /**
     * Asks what is wrong with an uploaded template. The engine tells with {@link FromEngine.Finding} and
     * {@link FromEngine.Parameter}, and sends the package with every template in it converted as its document, unless it
     * found an error.
     *
     * @param main path of the template to be filled within the package; null when the engine has to find out
     * @param packageBytes length of the package
     * @param sample describes data that the template is meant for, null when there is none
     */
    record Check(
            @Nullable String main,
            long packageBytes,
            @Nullable Input sample,
            long maxDocumentBytes) implements Job {
        public Check {
            requireBytes("packageBytes", packageBytes, 1);
            requireBytes("maxDocumentBytes", maxDocumentBytes, 1);
        }
    }

    /**
     * Asks for the automatic layout of data as a template: one JRXML file, which the engine sends as its document.
     *
     * @param title as in {@link Render}
     * @param locale as in {@link Render}
     * @param timeZone as in {@link Render}
     */
    record Layout(
            String title,
            Input data,
            @Nullable String locale,
            @Nullable String timeZone,
            Look look,
            long maxDocumentBytes)
            implements Job {
        public Layout {
            requireBytes("maxDocumentBytes", maxDocumentBytes, 1);
        }
    }

    /** The next bytes of what the engine asked for, at most {@link Frames#MAX_CHUNK_BYTES}. */
    record Data(byte[] bytes) implements ToEngine {}

    /** What the engine asked for has been sent whole. */
    record DataEnd() implements ToEngine {}

    /**
     * What an engine knows of data before it reads it.
     *
     * @param charset the charset that the request declared, null when the data itself tells
     * @param bytes its length, so that the engine knows small from big
     */
    record Input(Format format, @Nullable String charset, long bytes) {
        public Input {
            requireBytes("bytes", bytes, 0);
        }
    }

    /** How the data is written. */
    enum Format {
        JSON,
        XML,
        CSV
    }

    /**
     * A template in its package.
     *
     * @param owner whose it is; nothing made of it is ever used for another owner
     * @param sha256 of the package, in lower-case hex; the same hash is the same package
     * @param bytes length of the package
     * @param verdict what the gate said of it; an engine that comes to another one refuses to take an inert template for one
     * @param parameters what the client gave, by name
     */
    record Template(String owner, String sha256, long bytes, Verdict verdict, List<Argument> parameters) {
        public Template {
            requireBytes("bytes", bytes, 1);
            parameters = List.copyOf(parameters);
        }
    }

    /** A report parameter as text: one value, or several for a collection. */
    record Argument(String name, List<String> values) {
        public Argument {
            values = List.copyOf(values);
        }
    }

    /** What a document is made as. */
    sealed interface Output {
        /** All pages, as PDF. */
        record Pdf() implements Output {}

        /**
         * One page, as PNG.
         *
         * @param page from 1; the last one when the document has fewer
         * @param width of the picture in pixels, 16 to 4,000
         */
        record Png(int page, int width) implements Output {
            public Png {
                if (page < 1) throw new IllegalArgumentException("page must be >= 1, was " + page);
                if (width < 16 || width > 4_000)
                    throw new IllegalArgumentException("width must be 16 to 4000, was " + width);
            }
        }
    }

    private static void requireBytes(String name, long bytes, long least) {
        if (bytes < least) throw new IllegalArgumentException(name + " must be >= " + least + ", was " + bytes);
    }
}
