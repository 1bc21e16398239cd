package io.flashreport.template.download;

import io.flashreport.template.catalog.Version;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes files out of the archives in which versions are stored. */
@ApplicationScoped
class VersionFiles {
    private static final String OURS = ".flashreport/";

    private final TemplateStorage storage;
    private final Engines engines;

    VersionFiles(TemplateStorage storage, Engines engines) {
        this.storage = storage;
        this.engines = engines;
    }

    /** What of a version is wanted. */
    enum Side {
        ORIGINAL,
        RESULT
    }

    /** A file to be answered with; the stream is to be closed. */
    record Content(InputStream stream, String name) {}

    /** The JRXML when the version is a single one, else a ZIP file. */
    Content whole(Version version, Side side) throws IOException, StorageUnavailableException {
        var files = version.contents().files();
        if (files.size() == 1) {
            String path = files.getFirst().path();
            return one(version, side, path).orElseThrow(() -> new IOException("a package lacks " + path));
        }
        String name = "%s-%d%s.zip".formatted(version.name(), version.number(), side == Side.RESULT ? "-result" : "");
        try (var workspace = engines.workspace()) {
            Path archive = fetch(version, side, workspace.file("archive.zip"));
            if (side == Side.RESULT) archive = withoutOurs(archive, workspace.file("result.zip"));
            // The stream reads on after the file has lost its name.
            return new Content(Files.newInputStream(archive), name);
        }
    }

    /** One file; empty when the version has none with this path. */
    Optional<Content> one(Version version, Side side, String path) throws IOException, StorageUnavailableException {
        if (path.startsWith(OURS)) return Optional.empty();
        try (var workspace = engines.workspace()) {
            Path archive = fetch(version, side, workspace.file("archive.zip"));
            Path file = workspace.file("file");
            try (var zip = new ZipFile(archive.toFile())) {
                var entry = zip.getEntry(path);
                if (entry == null) return Optional.empty();
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            return Optional.of(new Content(Files.newInputStream(file), name));
        }
    }

    private Path fetch(Version version, Side side, Path file) throws StorageUnavailableException {
        var stored = version.stored();
        String key = switch (side) {
            case ORIGINAL -> stored.originalKey();
            case RESULT -> stored.packageKey();
        };
        storage.fetch(key, file);
        return file;
    }

    // What is downloaded can be uploaded again.
    private static Path withoutOurs(Path archive, Path copy) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().startsWith(OURS)) continue;
                var next = new ZipEntry(entry.getName());
                next.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(next);
                try (var content = zip.getInputStream(entry)) {
                    content.transferTo(out);
                }
            }
        }
        return copy;
    }
}
