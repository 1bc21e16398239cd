package io.flashreport.worker.template;

import java.nio.file.Path;

/** A package in a file, which stays until this is closed. */
public final class TemplatePackage implements AutoCloseable {
    private final Path file;
    private final boolean fetched;
    private final Runnable release;

    TemplatePackage(Path file, boolean fetched, Runnable release) {
        this.file = file;
        this.fetched = fetched;
        this.release = release;
    }

    public Path file() {
        return file;
    }

    /** Whether it had to be fetched from storage for this. */
    public boolean wasFetched() {
        return fetched;
    }

    @Override
    public void close() {
        release.run();
    }
}
