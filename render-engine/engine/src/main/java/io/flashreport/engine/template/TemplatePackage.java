package io.flashreport.engine.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A template's main file and assets by their paths, as a ZIP file brings them. At most {@value #MAX_FILES} files and
 * {@value #MAX_BYTES} bytes unpacked; what is more or has an unsafe path is refused with a failure of the template.
 */
public final class TemplatePackage {
    public static final int MAX_FILES = 500;
    public static final long MAX_BYTES = 50L * 1024 * 1024;

    private static final String MAIN_ENTRY = ".flashreport/main";
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> files;
    private final @Nullable String main;
    private final PackagePaths paths;

    private TemplatePackage(SortedMap<String, byte[]> files, @Nullable String main) {
        this.files = files;
        this.main = main;
        this.paths = new PackagePaths(files.keySet());
    }

    /** A package of these files; the arrays must not be changed afterwards. */
    public static TemplatePackage of(@Nullable String main, Map<String, byte[]> files) {
        var sorted = new TreeMap<String, byte[]>();
        long bytes = 0;
        for (var file : files.entrySet()) {
            requireSafe(file.getKey());
            bytes += file.getValue().length;
            sorted.put(file.getKey(), file.getValue());
        }
        if (sorted.size() > MAX_FILES) throw tooManyFiles();
        if (bytes > MAX_BYTES) throw tooLarge();
        if (main != null && !sorted.containsKey(main))
            throw refused("The main template \"" + main + "\" is not among the files.");
        return new TemplatePackage(sorted, main);
    }

    /** Reads a ZIP file to its end; the stream stays open. */
    public static TemplatePackage read(InputStream zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        long left = MAX_BYTES;
        try {
            var entries = new ZipInputStream(zip, UTF_8);
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.isDirectory()) continue;
                // Counted as they are unpacked: the sizes that a ZIP file tells may be lies.
                byte[] bytes = entries.readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0) throw tooLarge();
                if (files.put(entry.getName(), bytes) != null)
                    throw refused("The package has the path \"" + entry.getName() + "\" twice.");
                if (files.size() > MAX_FILES + 1) throw tooManyFiles();
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("The package is not a ZIP file: " + e.getMessage() + ".");
        }
        byte[] main = files.remove(MAIN_ENTRY);
        return of(main == null ? null : new String(main, UTF_8).strip(), files);
    }

    /** Writes a ZIP file: the same bytes for the same files. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, UTF_8);
        if (main != null) writeEntry(zip, MAIN_ENTRY, main.getBytes(UTF_8));
        for (var file : files.entrySet()) writeEntry(zip, file.getKey(), file.getValue());
        zip.finish();
    }

    private static void writeEntry(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        for (int from = 0; from < bytes.length; from += BUFFER_BYTES)
            zip.write(bytes, from, Math.min(BUFFER_BYTES, bytes.length - from));
        zip.closeEntry();
    }

    /** The path of the template to be filled; null when the package does not say. */
    public @Nullable String main() {
        return main;
    }

    /** The paths of all files, in order. */
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    /** The bytes of a file, not to be changed. */
    public byte[] file(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) throw new IllegalArgumentException("the package has no \"" + path + "\"");
        return bytes;
    }

    /** The length of all files together. */
    long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    /** Whether there is a file under this very path. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /**
     * The file that a template means.
     *
     * @param fromPath the template that refers; null for none
     * @param reference what its expression says: a path, an absolute path of some designer's machine, or a name
     */
    public Optional<String> resolve(@Nullable String fromPath, String reference) {
        return paths.resolve(fromPath == null ? "" : PackagePaths.folder(fromPath), reference);
    }

    /** Like {@link #resolve} for what lies in a folder, which is empty for the uppermost one. */
    Optional<String> resolveIn(String folder, String reference) {
        return paths.resolve(folder, reference);
    }

    private static void requireSafe(String path) {
        String why = PackagePaths.whyUnsafe(path);
        if (why != null) throw refused("The path \"" + path + "\" is not allowed: " + why + ".");
    }

    private static JobFailedException tooManyFiles() {
        return refused("The package has more than " + MAX_FILES + " files, which is the limit.");
    }

    private static JobFailedException tooLarge() {
        return refused("The package has more than " + MAX_BYTES / 1024 / 1024 + " MiB unpacked, which is the limit.");
    }

    private static JobFailedException refused(String message) {
        return new JobFailedException(EngineFailure.TEMPLATE, message);
    }
}
