package io.flashreport.gateway.pages.templates;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A file of a template, line by line, with what was found in each. */
record Source(String path, List<Line> lines, boolean whole) {
    private static final int MOST = 3_000;

    /** @param mark the worst that was found in it, or empty */
    record Line(int number, String text, String mark) {}

    static Source of(String path, String text, List<Template.Finding> findings) {
        var lines = text.lines().toList();
        var shown = IntStream.rangeClosed(1, Math.min(MOST, lines.size()))
                .mapToObj(number -> new Line(number, lines.get(number - 1), mark(path, number, findings)))
                .toList();
        return new Source(path, shown, lines.size() <= MOST);
    }

    private static String mark(String path, int number, List<Template.Finding> findings) {
        var here = findings.stream()
                .filter(finding ->
                        finding.placed() && path.equals(finding.file()) && Objects.equals(finding.line(), number))
                .map(Template.Finding::mark)
                .toList();
        if (here.isEmpty()) return "";
        return here.contains("error") ? "hit error" : "hit";
    }
}
