package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a Java VM reads of this machine, all of it public.
 *
 * @param java its executable, no link
 * @param readOnly files and folders
 */
record JvmFiles(Path java, List<Path> readOnly) {
    /** Fonts, and what is known of them; the JDK asks fontconfig for them even where an engine brings its own. */
    private static final List<Path> FONTS = List.of(
            Path.of("/etc/fonts"),
            Path.of("/usr/share/fontconfig"),
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/var/cache/fontconfig"));

    /** Where the loader looks for libraries that are not in its usual folders. */
    private static final Path LOADER_CACHE = Path.of("/etc/ld.so.cache");

    JvmFiles {
        readOnly = List.copyOf(readOnly);
    }

    static JvmFiles of(Path java, List<Path> programs, Path folder) throws IOException {
        Path executable = java.toRealPath();
        Path home = executable.resolve("../..").normalize();
        if (!Files.exists(home.resolve("lib/server/libjvm.so")))
            throw new IOException(executable + " is not in the folder bin of a JDK");
        var files = new ArrayList<Path>();
        files.add(home);
        files.addAll(linkedFrom(home));
        files.addAll(SharedLibraries.of(home, programs, folder));
        Stream.concat(FONTS.stream(), Stream.of(LOADER_CACHE))
                .filter(Files::exists)
                .forEach(files::add);
        return new JvmFiles(executable, files);
    }

    /** Debian keeps configuration of a JDK outside, behind links. */
    private static TreeSet<Path> linkedFrom(Path home) throws IOException {
        var outside = new TreeSet<Path>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path link : (Iterable<Path>) files.filter(Files::isSymbolicLink)::iterator) {
                if (!Files.exists(link)) continue;
                Path target = link.toRealPath();
                if (!target.startsWith(home)) outside.add(target);
            }
        }
        return outside;
    }
}
