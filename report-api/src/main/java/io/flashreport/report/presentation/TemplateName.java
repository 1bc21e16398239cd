package io.flashreport.report.presentation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template as a request names it: {@code invoice}, or {@code invoice@3} for one of its versions.
 *
 * @param version null for the current one
 */
record TemplateName(String name, @Nullable Integer version) {
    /** What no template is called must not become part of an address either: a slash, and dots that would climb. */
    private static final Pattern TEXT =
            Pattern.compile("(?!\\.{1,2}(@|$))([^@/\\\\\\p{Cntrl}]{1,100})(?:@([1-9]\\d{0,8}))?");

    /** Empty: no template can be called that. */
    static Optional<TemplateName> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) return Optional.empty();
        var version = match.group(3);
        return Optional.of(new TemplateName(match.group(2), version == null ? null : Integer.valueOf(version)));
    }
}
