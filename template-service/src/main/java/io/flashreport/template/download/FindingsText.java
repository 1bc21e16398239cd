package io.flashreport.template.download;

import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings to be read by people: by severity, then by file, each with the line that it is about. */
final class FindingsText {
    private static final String INDENT = "      ";
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt((Finding it) -> orZero(it.line())).thenComparingInt(it -> orZero(it.column()));

    private FindingsText() {}

    static String of(Version version) {
        var findings = version.contents().findings();
        var text = new StringBuilder("%s, version %d: main template %s, written for %s\n"
                .formatted(version.name(), version.number(), version.contents().main(), writtenFor(version)));
        if (findings.isEmpty()) text.append("\nNothing was found, and nothing was changed.\n");
        for (var severity : Severity.values()) {
            var some = findings.stream().filter(it -> it.severity() == severity).toList();
            if (!some.isEmpty()) append(text, severity, some);
        }
        return text.toString();
    }

    private static String writtenFor(Version version) {
        return switch (version.contents().origin()) {
            case VERSION_7 -> "JasperReports 7";
            case VERSION_6 -> "JasperReports 6 or older";
            case DTD -> "JasperReports 3 or older (with a DTD)";
        };
    }

    private static void append(StringBuilder text, Severity severity, List<Finding> findings) {
        String title = severity.name().charAt(0) + severity.name().substring(1).toLowerCase(Locale.ROOT) + "s";
        text.append("\n%s (%d)\n".formatted(title, findings.size()));
        var byFile = findings.stream().collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        byFile.forEach((file, some) -> {
            text.append("  ")
                    .append(file.isEmpty() ? "the whole package" : file)
                    .append('\n');
            some.stream().sorted(BY_PLACE).forEach(finding -> append(text, finding));
        });
    }

    private static void append(StringBuilder text, Finding finding) {
        text.append("    ");
        Integer column = finding.column();
        if (finding.line() != null) {
            text.append("line ").append(finding.line());
            if (column != null) text.append(", column ").append(column);
            text.append(": ");
        }
        text.append(finding.message()).append(" [").append(finding.kind()).append("]\n");
        String source = finding.source();
        if (source == null || source.isBlank()) return;
        int margin = source.length() - source.stripLeading().length();
        text.append(INDENT).append(source.substring(margin)).append('\n');
        if (column != null && column > margin && column <= source.length() + 1)
            text.append(INDENT).append(pointer(source, margin, column)).append('\n');
    }

    // A tab above is a tab here, so that the caret stands below its column however wide tabs are.
    private static String pointer(String source, int margin, int column) {
        var spaces = new StringBuilder();
        for (int i = margin; i < column - 1; i++) spaces.append(source.charAt(i) == '\t' ? '\t' : ' ');
        return spaces.append('^').toString();
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
