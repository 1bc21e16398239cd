package io.flashreport.template.catalog;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found.
 *
 * @param file path within the package, empty when it is about the package as a whole
 * @param line from 1, null when it has none
 * @param column from 1, null when it has none
 * @param source the line itself, cut when it is long; null when there is none
 */
public record Finding(
        Severity severity,
        FindingKind kind,
        String file,
        @Nullable Integer line,
        @Nullable Integer column,
        String message,
        @Nullable String source) {
    /** About the package as a whole. */
    public static Finding ofPackage(Severity severity, String message) {
        return new Finding(severity, FindingKind.PACKAGE, "", null, null, message, null);
    }
}
