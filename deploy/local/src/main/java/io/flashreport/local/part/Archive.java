package io.flashreport.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Parsed classes of a program, with which it starts in half the time.
 *
 * <p>The name tells for which jars and which JDK it was made. The JVM checks what it is given and starts without when
 * that does not fit; an archive can be deleted at any time.
 *
 * @param recording whether the program is started to make the archive, instead of using it
 */
public record Archive(Path file, boolean recording) {
    /** How long a JVM that records may take to end: it writes the archive then. */
    public static final Duration RECORDING_TIME = Duration.ofMinutes(2);

    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

    /** The archive for a program whose jars all lie in one folder; recorded, if wanted, only while there is none. */
    public static Archive of(Path cache, String program, Path programFolder, boolean recording) throws IOException {
        var fingerprint = new CRC32();
        add(Runtime.version() + System.getProperty("java.home"), fingerprint);
        try (Stream<Path> files = Files.walk(programFolder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar), fingerprint);
            }
        }
        Path file = cache.resolve("%s-%08x.jsa".formatted(program, fingerprint.getValue()));
        return new Archive(file, recording && !Files.exists(file));
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** What a recording program writes, until {@link #publish} takes it over. */
    public Path draft() {
        return file.resolveSibling(file.getFileName() + ".draft");
    }

    List<String> options() {
        // Asking a running JVM for the archive (jcmd VM.cds dynamic_dump) makes it crash some time later; recording
        // makes a start take three times as long. So it is done by processes that do nothing else.
        if (recording) {
            return quiet("-XX:ArchiveClassesAtExit=" + draft());
        }
        return exists() ? quiet("-XX:SharedArchiveFile=" + file) : List.of();
    }

    /** Puts what was recorded in the place of what was made for other jars. */
    public void publish() throws IOException {
        if (!Files.exists(draft())) {
            return;
        }
        String name = file.getFileName().toString();
        String older = name.substring(0, name.lastIndexOf('-') + 1) + "[0-9a-f]{8}\\.jsa";
        try (Stream<Path> archives = Files.list(file.getParent())) {
            for (Path archive : archives.toList()) {
                if (archive.getFileName().toString().matches(older)) {
                    Files.deleteIfExists(archive);
                }
            }
        }
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    // A warning about an archive that does not fit would be no use to anyone.
    private static List<String> quiet(String option) {
        return Stream.concat(Stream.of(option), QUIET.stream()).toList();
    }

    private static void add(String text, CRC32 fingerprint) {
        fingerprint.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
