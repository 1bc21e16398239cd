package io.flashreport.template.check;

import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.template.catalog.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What an engine found, with the lines that it is about. */
final class Findings {
    private Findings() {}

    /** @param original the archive with the files as they were uploaded */
    static List<Finding> of(List<FromEngine.Finding> found, Path original) throws IOException {
        var lines = linesOf(found, original);
        return found.stream()
                .map(it ->
                        withSource(it, lines.getOrDefault(it.file(), Map.of()).get(it.line())))
                .toList();
    }

    static List<Finding> behind(Finding first, List<Finding> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Map<String, Map<Integer, String>> linesOf(List<FromEngine.Finding> found, Path original)
            throws IOException {
        var wanted = new HashMap<String, TreeSet<Integer>>();
        for (var finding : found) {
            if (finding.line() > 0)
                wanted.computeIfAbsent(finding.file(), file -> new TreeSet<>()).add(finding.line());
        }
        var lines = new HashMap<String, Map<Integer, String>>();
        try (var archive = new ZipFile(original.toFile())) {
            for (var file : wanted.entrySet())
                lines.put(file.getKey(), SourceLines.of(archive, file.getKey(), file.getValue()));
        }
        return lines;
    }

    private static Finding withSource(FromEngine.Finding found, @Nullable String source) {
        return new Finding(
                found.severity(),
                found.kind(),
                found.file(),
                found.line() == 0 ? null : found.line(),
                found.column() == 0 ? null : found.column(),
                found.message(),
                source);
    }
}
