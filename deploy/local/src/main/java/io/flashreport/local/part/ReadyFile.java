package io.flashreport.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of this module says with a file that it is ready: cheaper than asking it over the network. */
public record ReadyFile(Path path) {
    public void clear() throws IOException {
        Files.deleteIfExists(path);
    }

    public void write() throws IOException {
        Files.createFile(path);
    }

    public boolean exists() {
        return Files.exists(path);
    }
}
