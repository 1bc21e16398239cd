package io.flashreport.engine.convert.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a template of the repository finds what it names: its own folder, those above it, and their folders of sources
 * and data.
 */
record CorpusFolders(List<Path> folders) {
    private static final List<String> BESIDE = List.of("src", "data", "reports");

    static CorpusFolders of(Path repository, Path template) {
        var folders = new ArrayList<Path>();
        for (Path folder = template.getParent();
                folder != null && folder.startsWith(repository);
                folder = folder.getParent()) {
            folders.add(folder);
            for (String beside : BESIDE)
                if (Files.isDirectory(folder.resolve(beside))) folders.add(folder.resolve(beside));
        }
        return new CorpusFolders(folders);
    }

    Optional<Path> find(String location) {
        if (location.isBlank() || location.contains(":") || location.contains("*")) return Optional.empty();
        String relative = location.replaceFirst("^/+", "");
        return folders.stream()
                .map(folder -> folder.resolve(relative))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
