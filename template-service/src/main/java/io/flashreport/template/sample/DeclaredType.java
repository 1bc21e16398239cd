package io.flashreport.template.sample;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} says about data; report-api reads it in the same way.
 *
 * @param format null when it names none of ours
 * @param charset as it was written, null when none was
 */
record DeclaredType(@Nullable Format format, @Nullable String charset) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE =
            Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

    /** Reads the header; what cannot be read says nothing. */
    static DeclaredType of(String header) {
        var type = TYPE.matcher(header);
        if (!type.matches()) return new DeclaredType(null, null);
        return new DeclaredType(formatOf(type.group(2).toLowerCase(Locale.ROOT)), charsetOf(type.group(3)));
    }

    private static @Nullable Format formatOf(String subtype) {
        if (subtype.equals("json") || subtype.endsWith("+json")) return Format.JSON;
        if (subtype.equals("xml") || subtype.endsWith("+xml")) return Format.XML;
        if (subtype.equals("csv")) return Format.CSV;
        return null;
    }

    private static @Nullable String charsetOf(@Nullable String parameters) {
        if (parameters == null) return null;
        var charset = CHARSET.matcher(parameters);
        return charset.find() ? charset.group(1) : null;
    }
}
