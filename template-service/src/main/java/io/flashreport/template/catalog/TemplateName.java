package io.flashreport.template.catalog;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a template may be called. */
public final class TemplateName {
    private static final int MAX_CHARS = 100;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+( +[\\p{L}\\p{M}\\p{N}._-]+)*");
    private static final Pattern DOTS = Pattern.compile("\\.+");

    private TemplateName() {}

    /** One spelling for each name, however a keyboard or a file system writes its accents. */
    public static String normalised(String name) {
        // PostgreSQL takes every character but this one.
        return Normalizer.normalize(name, Normalizer.Form.NFC).replace("\0", "\uFFFD");
    }

    /** Why a (normalised) name cannot be given to a template; empty when it can. */
    public static Optional<String> fault(String name) {
        int length = name.codePointCount(0, name.length());
        if (length > MAX_CHARS)
            return Optional.of("The name of a template has 1 to 100 characters, this one has " + length + ".");
        if (FORM.matcher(name).matches() && !DOTS.matcher(name).matches()) return Optional.empty();
        return Optional.of(
                "'%s' cannot be the name of a template: use letters, digits, '.', '-', '_' and spaces between them."
                        .formatted(name.replaceAll("\\p{Cntrl}", "?")));
    }
}
