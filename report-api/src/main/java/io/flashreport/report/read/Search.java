package io.flashreport.report.read;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is looked for. */
public sealed interface Search {
    Pattern WHOLE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    Pattern BEGINNING = Pattern.compile("(?i)[0-9a-f]{8}[0-9a-f-]{0,27}");

    /** The report with this id. */
    record ById(UUID id) implements Search {}

    /**
     * Reports with this text in their title.
     *
     * @param ids null when the text cannot be how an id begins
     */
    record ByText(String text, @Nullable Ids ids) implements Search {
        /** For {@code ilike}: the text's own wildcards are characters like all others. */
        String pattern() {
            return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /** All ids that begin alike, both ends included. */
    record Ids(UUID first, UUID last) {}

    static Search of(String text) {
        if (WHOLE.matcher(text).matches()) return new ById(UUID.fromString(text));
        return new ByText(text, BEGINNING.matcher(text).matches() ? idsBeginningWith(text) : null);
    }

    private static @Nullable Ids idsBeginningWith(String text) {
        var digits = text.replace("-", "");
        if (digits.length() > 32) return null;
        return new Ids(padded(digits, "0"), padded(digits, "f"));
    }

    private static UUID padded(String digits, String with) {
        var all = digits + with.repeat(32 - digits.length());
        return new UUID(Long.parseUnsignedLong(all, 0, 16, 16), Long.parseUnsignedLong(all, 16, 32, 16));
    }
}
