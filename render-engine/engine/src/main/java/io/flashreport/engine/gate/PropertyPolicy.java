package io.flashreport.engine.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What becomes of the properties of templates, which would overrule the engine's own otherwise. */
final class PropertyPolicy {
    static final PropertyPolicy POLICY = new PropertyPolicy(PolicyFile.lines("properties.txt"));

    private static final List<String> LIBRARY = List.of("net.sf.jasperreports.", "org.eclipse.jdt.");

    private final List<Line> lines;

    enum Fate {
        KEEP,
        /** Stays, and contains the template. */
        CONTAIN,
        DROP,
        REFUSE,
        /** Left out, with a warning. */
        UNKNOWN;

        boolean stays() {
            return this == KEEP || this == CONTAIN;
        }
    }

    private record Line(Fate fate, Pattern name, String value) {
        static Line of(String line) {
            List<String> words = List.of(line.split("\\s+", -1));
            return new Line(
                    Fate.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
                    Pattern.compile(Names.pattern(words.get(1), ".*")),
                    words.size() > 2 ? words.get(2) : "");
        }
    }

    PropertyPolicy(List<String> lines) {
        this.lines = lines.stream().map(Line::of).toList();
    }

    /** @param value null when it is known only when the report is filled */
    Fate of(String name, @Nullable String value) {
        if (LIBRARY.stream().noneMatch(name.strip()::startsWith)) return Fate.KEEP;
        for (Line line : lines) {
            boolean fits = line.value.isEmpty() || (value != null && value.startsWith(line.value));
            if (fits && line.name.matcher(name).matches()) return line.fate;
        }
        return Fate.UNKNOWN;
    }
}
