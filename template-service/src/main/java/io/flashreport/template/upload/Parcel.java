package io.flashreport.template.upload;

import io.flashreport.template.catalog.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of an upload, brought together from what a request consists of. */
final class Parcel implements AutoCloseable {
    static final int MAX_FILES = 500;

    /** Folders and what desktops leave behind count here, and nowhere else. */
    private static final int MAX_ENTRIES = 5_000;

    private final SortedMap<String, UploadedFile> files = new TreeMap<>();
    private final List<ZipFile> archives = new ArrayList<>();

    /** Adds what a request's body is: one template, or a ZIP of files. */
    void addBody(Path body, String nameOfTemplate) throws IOException, UnacceptableException {
        var looks = looksOf(body);
        switch (looks.kind()) {
            case EMPTY ->
                throw new UnacceptableException(
                        "The body is empty: send a JRXML file, or a ZIP file of a template and its assets.");
            case ZIP -> addArchive(body);
            case XML -> add(pathOf(nameOfTemplate), () -> Files.newInputStream(body));
            case OTHER ->
                throw new UnacceptableException(
                        "The body looks like %s: send a JRXML file, or a ZIP file of a template and its assets.%s"
                                .formatted(looks.words(), advice(looks)));
        }
    }

    /** Adds a file that has a name; a ZIP file is unpacked. */
    void addNamed(String path, Path content) throws IOException, UnacceptableException {
        if (looksOf(content).kind() == FirstBytes.Kind.ZIP
                && path.toLowerCase(Locale.ROOT).endsWith(".zip")) addArchive(content);
        else add(path, () -> Files.newInputStream(content));
    }

    /** Adds the files of an archive of our own. */
    void addArchive(Path archive) throws IOException, UnacceptableException {
        var zip = open(archive);
        archives.add(zip);
        if (zip.size() > MAX_ENTRIES)
            throw new UnacceptableException(
                    "The ZIP file has %d entries; a template may have %d files.".formatted(zip.size(), MAX_FILES));
        var entries = zip.stream().toList();
        for (var entry : entries) {
            if (entry.isDirectory()) continue;
            add(entry.getName(), () -> {
                InputStream content = zip.getInputStream(entry);
                if (content == null) throw new ZipException("an entry has no content");
                return content;
            });
        }
        if (entries.isEmpty()) throw new UnacceptableException("The ZIP file is empty.");
    }

    private void add(String path, UploadedFile.Content content) throws UnacceptableException {
        if (Leftovers.is(path)) return;
        var fault = PackagePath.fault(path);
        if (fault.isPresent()) throw new UnacceptableException(fault.get());
        if (files.putIfAbsent(path, new UploadedFile(path, content)) != null)
            throw new UnacceptableException("There are two files with the path '" + path + "'.");
        if (files.size() > MAX_FILES)
            throw new UnacceptableException("There are more than the " + MAX_FILES + " files allowed.");
    }

    /** Puts a file in place of the one with this path, if there is one. */
    void replace(String path, Path content) throws UnacceptableException {
        files.remove(path);
        add(path, () -> Files.newInputStream(content));
    }

    /** False when there is no such file. */
    boolean remove(String path) {
        return files.remove(path) != null;
    }

    /**
     * The files in the order of their paths. Compiled reports whose source is here too are left out, as Jaspersoft
     * Studio leaves them beside it.
     *
     * @param notes gets what was left out
     */
    List<UploadedFile> files(List<Finding> notes) throws IOException, UnacceptableException {
        Leftovers.dropCompiled(files, notes);
        if (files.isEmpty()) throw new UnacceptableException("There is no file among what was sent.");
        return List.copyOf(files.values());
    }

    @Override
    public void close() throws IOException {
        for (var archive : archives) archive.close();
    }

    private static String pathOf(String nameOfTemplate) {
        return nameOfTemplate.endsWith(".jrxml") ? nameOfTemplate : nameOfTemplate + ".jrxml";
    }

    private static String advice(FirstBytes looks) {
        return switch (looks.words()) {
            case FirstBytes.COMPILED ->
                " Compiled reports are programs and never accepted; its source is the .jrxml file.";
            case "JSON" -> " Data goes to the template's /sample or /preview.";
            default -> "";
        };
    }

    private static FirstBytes looksOf(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return FirstBytes.of(content);
        }
    }

    private static ZipFile open(Path archive) throws IOException, UnacceptableException {
        try {
            return openWithNamesIn(archive, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new UnacceptableException("The ZIP file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static ZipFile openWithNamesIn(Path archive, Charset charset) throws IOException {
        try {
            return new ZipFile(archive.toFile(), charset);
        } catch (ZipException e) {
            // Old tools on Windows write names in the code page of the first PC.
            boolean names = String.valueOf(e.getMessage()).contains("bad entry name");
            if (names && charset.equals(StandardCharsets.UTF_8))
                return new ZipFile(archive.toFile(), Charset.forName("IBM437"));
            throw e;
        }
    }
}
