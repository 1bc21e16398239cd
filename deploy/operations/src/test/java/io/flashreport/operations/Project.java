package io.flashreport.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the project. */
public final class Project {
    /** The five services, by the names of their modules, images and parts. */
    public static final List<String> SERVICES =
            List.of("billing-quota", "template-service", "report-api", "render-worker", "api-gateway");

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Project() {}

    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    public static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
