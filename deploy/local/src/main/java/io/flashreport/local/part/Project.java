package io.flashreport.local.part;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of the checked-out project.
 *
 * @param recordsArchives whether programs that are started record the archives that are missing
 */
public record Project(Path root, boolean recordsArchives) {
    /** Found from where this class was loaded: the launcher is run from any working directory. */
    public static Project locate() {
        Path code = code();
        for (Path folder = code; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return new Project(folder, false);
            }
        }
        throw new IllegalStateException("no folder above " + code + " holds the file mvnw");
    }

    public Project recordingArchives() {
        return new Project(root, true);
    }

    /** What all homes share: unpacked programs and class archives. It can be deleted at any time. */
    public Path cache() {
        return root.resolve(".flashreport").resolve("cache");
    }

    /** A template with its data, for whoever tries the system. */
    public Path sampleTemplate() {
        return root.resolve("docs/samples/customers");
    }

    /** What the build made of a service. */
    public Path service(Kind kind) {
        return root.resolve(kind.label()).resolve("target/quarkus-app");
    }

    /** What the build made of the engine. */
    public Path engine() {
        return root.resolve("render-engine/engine/target/engine");
    }

    /** The archive of a program of this module; there is none when it runs from class files. */
    public Optional<Archive> archive(String program) throws IOException {
        Path code = code();
        if (!Files.isRegularFile(code)) {
            return Optional.empty();
        }
        Files.createDirectories(cache());
        return Optional.of(Archive.of(cache(), program, code.resolveSibling(""), recordsArchives));
    }

    public Archive archive(Kind service) throws IOException {
        Files.createDirectories(cache());
        return Archive.of(cache(), service.label(), service(service), recordsArchives);
    }

    private static Path code() {
        try {
            return Path.of(Project.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
