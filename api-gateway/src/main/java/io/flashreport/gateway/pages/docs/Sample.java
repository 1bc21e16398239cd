package io.flashreport.gateway.pages.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A program of docs/clients, in the parts that a guide tells about.
 *
 * @param parts all of the file, in its order
 */
record Sample(String text, List<Part> parts) {
    private static final Pattern BEGINNING =
            Pattern.compile("^ *(?://|#) (Create|Follow|Download|Errors|Run): ", Pattern.MULTILINE);

    /**
     * A part of the file.
     *
     * @param step which of the steps it is, as texts and anchors have it
     */
    public record Part(String step, String code) {
        /** Without the indentation and the empty lines that it has for what stands around it. */
        public String shown() {
            return code.stripIndent().stripTrailing();
        }
    }

    /** A part begins with a comment that begins with its name; what stands before the first one is "prepare". */
    static Sample of(String text) {
        var parts = new ArrayList<Part>();
        var step = "prepare";
        var from = 0;
        for (var beginning : BEGINNING.matcher(text).results().toList()) {
            parts.add(new Part(step, text.substring(from, beginning.start())));
            step = beginning.group(1).toLowerCase(Locale.ROOT);
            from = beginning.start();
        }
        parts.add(new Part(step, text.substring(from)));
        return new Sample(text, parts);
    }
}
