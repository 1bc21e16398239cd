package io.flashreport.engine.convert.corpus;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds the templates in two copies of the library's repository, and which belongs to which. */
final class TemplatePairs {
    private static final List<String> PARTS = List.of("demo/samples", "tests");

    /** A folder that version 7 no longer has within the paths of its tests. */
    private static final String FORMER_FOLDER = "repo";

    /** What version 7 no longer has, by the name of its element. */
    private static final Map<String, Pattern> REMOVED = Map.of(
            "map component", Pattern.compile("<\\w+:map[\\s>]"),
            "custom visualization component", Pattern.compile("<\\w+:customvisualization[\\s>]"),
            "HTML component", Pattern.compile("<\\w+:html[\\s>]"));

    private TemplatePairs() {}

    static List<TemplatePair> find(Path six, Path seven) throws IOException {
        Map<String, List<Path>> sevens = templates(seven).stream()
                .collect(groupingBy(path -> path.getFileName().toString()));
        var pairs = new ArrayList<TemplatePair>();
        for (Path template : templates(six)) {
            String removed = removed(template);
            Path other = sevens.getOrDefault(template.getFileName().toString(), List.of()).stream()
                    .max(comparingInt(path -> commonSuffix(template, path)))
                    .orElse(null);
            pairs.add(new TemplatePair(six.relativize(template).toString(), template, other, removed));
        }
        return pairs;
    }

    private static List<Path> templates(Path repository) throws IOException {
        var found = new ArrayList<Path>();
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(repository.resolve(part))) {
                files.filter(path -> path.toString().endsWith(".jrxml"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static @Nullable String removed(Path template) throws IOException {
        String text = Files.readString(template, StandardCharsets.ISO_8859_1);
        for (var element : REMOVED.entrySet())
            if (element.getValue().matcher(text).find()) return element.getKey();
        return null;
    }

    private static int commonSuffix(Path one, Path other) {
        List<String> first = names(one);
        List<String> second = names(other);
        int common = 0;
        while (common < Math.min(first.size(), second.size())
                && first.get(first.size() - 1 - common).equals(second.get(second.size() - 1 - common))) common++;
        return common;
    }

    private static List<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .filter(name -> !name.equals(FORMER_FOLDER))
                .toList();
    }
}
