package io.flashreport.template.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the files of one call; it goes with the call. */
public final class Workspace implements AutoCloseable {
    private final Path folder;

    Workspace(Path root) throws IOException {
        this.folder = Files.createTempDirectory(root, "call-");
    }

    /** A file that does not exist yet. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
