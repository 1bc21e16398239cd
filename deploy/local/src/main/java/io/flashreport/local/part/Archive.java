package io.flashreport.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Parsed classes of a program, with which its next start takes half the time.
 *
 * <p>The name tells for which jars and which JDK it was made. It is made from a running process, because a JVM that made
 * it at its end would end late. The JVM checks what it is given and starts without when that does not fit; an archive can
 * be deleted at any time.
 */
public record Archive(Path file) {
    /** The archive for a program whose jars all lie in one folder. */
    public static Archive of(Path cache, String program, Path programFolder) throws IOException {
        var fingerprint = new CRC32();
        add(Runtime.version() + System.getProperty("java.home"), fingerprint);
        try (Stream<Path> files = Files.walk(programFolder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar), fingerprint);
            }
        }
        return new Archive(cache.resolve("%s-%08x.jsa".formatted(program, fingerprint.getValue())));
    }

    /** Uses the archive, or lets it be made. */
    public List<String> options() {
        return Files.exists(file)
                // A warning about an archive that does not fit would be no use to anyone.
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** Makes the archive, unless it is there, from a process that was started to let it; it pauses for a second. */
    public void make(long pid) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            return;
        }
        Path draft = file.resolveSibling(file.getFileName() + "." + pid);
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "VM.cds", "dynamic_dump", draft.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (Files.exists(draft)) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void add(String text, CRC32 fingerprint) {
        fingerprint.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
