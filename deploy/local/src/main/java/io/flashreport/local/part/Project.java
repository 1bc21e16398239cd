package io.flashreport.local.part;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the checked-out project. */
public record Project(Path root) {
    /** Found from where this class was loaded: the launcher is run from any working directory. */
    public static Project locate() {
        Path code = code();
        for (Path folder = code; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return new Project(folder);
            }
        }
        throw new IllegalStateException("no folder above " + code + " holds the file mvnw");
    }

    /** What all homes share: unpacked programs and class archives. It can be deleted at any time. */
    public Path cache() {
        return root.resolve(".flashreport").resolve("cache");
    }

    public Archive archive(String program) {
        return new Archive(cache().resolve(program + ".jsa"));
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
