package io.flashreport.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a backup holds: written last, so that a folder with one is whole.
 *
 * @param migrations those that each database had seen
 */
record Manifest(SequencedMap<String, String> migrations, List<Table> tables, List<Blob> objects) {
    private static final String FILE = "manifest.tsv";
    private static final String FORMAT = "flashreport-backup\t1";

    /** The rows of a table, and the file that they are in. */
    record Table(String database, String name, long rows, String sha256) {
        Path file(Path folder) {
            return folder.resolve("databases").resolve(database).resolve(name + ".copy.gz");
        }
    }

    /** An object of the bucket. */
    record Blob(String key, long bytes, String sha256, String contentType) {
        Path file(Path folder) {
            Path bucket = folder.resolve("bucket");
            Path file = bucket.resolve(key).normalize();
            if (!file.startsWith(bucket) || file.equals(bucket)) {
                throw new IllegalArgumentException("the key of an object leads out of the backup: " + key);
            }
            return file;
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        migrations.forEach((database, seen) -> lines.add(String.join("\t", "database", database, seen)));
        for (Table table : tables) {
            lines.add(String.join("\t", "table", table.database, table.name, Long.toString(table.rows), table.sha256));
        }
        for (Blob blob : objects) {
            lines.add(String.join("\t", "object", blob.key, Long.toString(blob.bytes), blob.sha256, blob.contentType));
        }
        Path draft = folder.resolve(FILE + ".new");
        Files.write(draft, lines);
        Files.move(draft, folder.resolve(FILE));
    }

    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!isIn(folder)) throw new IOException(folder + " holds no whole backup: " + file + " is missing");
        var manifest = new Manifest(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        try (var lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            if (!FORMAT.equals(first))
                throw new IOException(file + " begins with '" + first + "', not '" + FORMAT + "'");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) manifest.add(line);
        }
        return manifest;
    }

    private void add(String line) throws IOException {
        String[] part = line.split("\t", -1);
        switch (part[0] + "/" + part.length) {
            case "database/3" -> migrations.put(part[1], part[2]);
            case "table/5" -> tables.add(new Table(part[1], part[2], Long.parseLong(part[3]), part[4]));
            case "object/5" -> objects.add(new Blob(part[1], Long.parseLong(part[2]), part[3], part[4]));
            default -> throw new IOException("the manifest has a line that is not understood: " + line);
        }
    }

    /** Fails unless every file is there as it was written. */
    void verify(Path folder) throws IOException {
        for (Table table : tables) Checksum.expect(table.file(folder), table.sha256);
        for (Blob blob : objects) Checksum.expect(blob.file(folder), blob.sha256);
    }
}
