package io.flashreport.report.accept;

import io.flashreport.contracts.DataFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} says about the data.
 *
 * @param format null when it names none of JSON, XML and CSV
 * @param charset as it was written, null when none was
 */
record DeclaredType(@Nullable DataFormat format, @Nullable String charset) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE =
            Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final DeclaredType NOTHING = new DeclaredType(null, null);

    /** Reads the header; what cannot be read says nothing. */
    static DeclaredType of(@Nullable String header) {
        if (header == null) return NOTHING;
        var type = TYPE.matcher(header);
        if (!type.matches()) return NOTHING;
        return new DeclaredType(formatOf(type.group(2).toLowerCase(Locale.ROOT)), charsetOf(type.group(3)));
    }

    private static @Nullable DataFormat formatOf(String subtype) {
        if (subtype.equals("json") || subtype.endsWith("+json")) return DataFormat.JSON;
        if (subtype.equals("xml") || subtype.endsWith("+xml")) return DataFormat.XML;
        if (subtype.equals("csv")) return DataFormat.CSV;
        return null;
    }

    private static @Nullable String charsetOf(@Nullable String parameters) {
        if (parameters == null) return null;
        var charset = CHARSET.matcher(parameters);
        if (!charset.find()) return null;
        for (int group = 1; group <= charset.groupCount(); group++) {
            var name = charset.group(group);
            if (name != null && !name.isBlank()) return name.strip();
        }
        return null;
    }
}
