package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shared libraries that a Java VM without a screen and the programs around it load, at the paths where they are looked for. */
final class SharedLibraries {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A path in the output of {@code ldd}, before the address at which it would be loaded. */
    private static final Pattern PATH = Pattern.compile("(/\\S+) \\(0x");

    /** The libraries of a JDK that need some of the system; those for a screen and for sound are left out. */
    private static final List<String> OF_JDK = List.of(
            "bin/java",
            "lib/server/libjvm.so",
            "lib/libjli.so",
            "lib/libjava.so",
            "lib/libawt.so",
            "lib/libawt_headless.so",
            "lib/libfontmanager.so",
            "lib/libfreetype.so",
            "lib/libjavajpeg.so",
            "lib/liblcms.so",
            "lib/libmlib_image.so",
            "lib/libzip.so");

    /** Loaded by name when the JDK looks for the fonts of the system. */
    private static final String FONTCONFIG = "libfontconfig.so.1";

    private SharedLibraries() {}

    /** @param folder for temporary files */
    static SequencedSet<Path> of(Path javaHome, List<Path> programs, Path folder) throws IOException {
        List<Path> users = Stream.concat(OF_JDK.stream().map(javaHome::resolve), programs.stream())
                .filter(Files::exists)
                .toList();
        SequencedSet<Path> libraries = needed(users, javaHome, folder);
        List<Path> fontconfig = beside(libraries, FONTCONFIG);
        if (!fontconfig.isEmpty()) {
            libraries.addAll(fontconfig);
            libraries.addAll(needed(fontconfig, javaHome, folder));
        }
        return libraries;
    }

    private static SequencedSet<Path> needed(List<Path> users, Path javaHome, Path folder) throws IOException {
        var command = new ArrayList<>(List.of(HostTool.LDD.require().toString()));
        users.forEach(user -> command.add(user.toString()));
        // It fails when one of many files is no dynamic program; what it found is right all the same.
        String found = HostCommand.run(command, folder, PATIENCE).output();
        SequencedSet<Path> libraries = PATH.matcher(found)
                .results()
                .map(match -> Path.of(match.group(1)))
                .filter(path -> !path.normalize().startsWith(javaHome))
                .collect(Collectors.toCollection(TreeSet::new));
        if (libraries.isEmpty()) throw new IOException("ldd names no libraries of " + users.getFirst());
        return libraries;
    }

    /** Where the loader would find a library of this name: in the folders of the others. */
    private static List<Path> beside(SequencedSet<Path> libraries, String name) {
        return libraries.stream()
                .map(library -> library.resolveSibling(name))
                .flatMap(path -> Stream.of(path, Path.of("/usr" + path)))
                .filter(Files::exists)
                .distinct()
                .limit(1)
                .toList();
    }
}
