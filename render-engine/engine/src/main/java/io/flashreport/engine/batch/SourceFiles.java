package io.flashreport.engine.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to convert, and what of it cannot even begin. */
record SourceFiles(List<SourceFile> files, List<String> problems) {

    /** Links within folders are not followed; compiled templates there, and what lies in the output folder, are no input. */
    static SourceFiles find(List<Path> inputs, Path output) {
        var files = new ArrayList<SourceFile>();
        var problems = new ArrayList<String>();
        for (Path input : inputs) {
            if (Files.isRegularFile(input)) {
                files.add(SourceFile.named(input, output.resolve(input.getFileName())));
            } else if (Files.isDirectory(input)) {
                List<SourceFile> found = inFolder(input, output, problems);
                if (found.stream().noneMatch(file -> file.kind() == SourceFile.Kind.TEMPLATE))
                    problems.add(input + ": no templates (.jrxml, .jrtx) in this folder");
                files.addAll(found);
            } else {
                problems.add(input + ": there is no such file or folder");
            }
        }
        return new SourceFiles(withoutClashes(files, problems), problems);
    }

    private static List<SourceFile> inFolder(Path folder, Path output, List<String> problems) {
        Path excluded = output.toAbsolutePath().normalize();
        boolean inside = !folder.toAbsolutePath().normalize().startsWith(excluded);
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file ->
                            !(inside && file.toAbsolutePath().normalize().startsWith(excluded)))
                    .sorted()
                    .map(file -> SourceFile.inFolder(file, output.resolve(folder.relativize(file))))
                    .filter(file -> file.kind() != SourceFile.Kind.COMPILED)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder + ": the folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static List<SourceFile> withoutClashes(List<SourceFile> files, List<String> problems) {
        Map<Path, Path> taken = new HashMap<>();
        var kept = new ArrayList<SourceFile>();
        for (SourceFile file : files) {
            Path other = taken.putIfAbsent(file.target().normalize(), file.file());
            if (other == null) kept.add(file);
            else if (!isSame(other, file.file()))
                problems.add("%s: would be written to %s, as is %s; convert them into different folders"
                        .formatted(file.file(), file.target(), other));
        }
        return kept;
    }

    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
