package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What attacks bring along: the texts in src/test/resources/attacks/files, and images and fonts that are made here. */
final class HostileFiles {
    private static final Path FOLDER = Path.of("src", "test", "resources", "attacks", "files");
    private static final int SIDE = 20_000;
    private static final int TABLE_RECORDS = 12;
    private static final int RECORD_BYTES = 16;

    private HostileFiles() {}

    /** Those that a template names. */
    static Map<String, byte[]> of(String jrxml) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> texts = Files.list(FOLDER)) {
            for (Path text : texts.toList()) {
                String name = text.getFileName().toString();
                if (jrxml.contains(name)) files.put(name, Files.readAllBytes(text));
            }
        }
        if (jrxml.contains("bomb.png")) files.put("bomb.png", bomb());
        if (jrxml.contains("bomb.dat")) files.put("bomb.dat", bomb());
        if (jrxml.contains("noise.ttf")) files.put("noise.ttf", font(HostileFiles::noise));
        if (jrxml.contains("huge-tables.ttf")) files.put("huge-tables.ttf", font(HostileFiles::hugeTables));
        if (jrxml.contains("deep-glyphs.ttf")) files.put("deep-glyphs.ttf", font(HostileFiles::deepGlyphs));
        return files;
    }

    /** A white PNG, of which a thousand bytes are one. */
    private static byte[] bomb() throws IOException {
        var png = new ByteArrayOutputStream();
        png.write("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        var head =
                ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put((byte) 1).put((byte) 0);
        chunk(png, "IHDR", head.array());
        var data = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(data, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] row = new byte[1 + SIDE / 8];
            for (int i = 0; i < SIDE; i++) packed.write(row);
        }
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        var checksum = new CRC32();
        checksum.update(type.getBytes(ISO_8859_1));
        checksum.update(data);
        var out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }

    private static byte[] font(Consumer<ByteBuffer> change) throws IOException {
        try (InputStream in = HostileFiles.class.getResourceAsStream("/fonts/caladea/Caladea-Regular.ttf")) {
            byte[] font = Objects.requireNonNull(in).readAllBytes();
            change.accept(ByteBuffer.wrap(font));
            return font;
        }
    }

    private static void noise(ByteBuffer font) {
        byte[] noise = new byte[length(font, "glyf")];
        new Random(7).nextBytes(noise);
        font.put(offset(font, "glyf"), noise);
    }

    private static void hugeTables(ByteBuffer font) {
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) font.putInt(TABLE_RECORDS + i * RECORD_BYTES + 12, Integer.MAX_VALUE);
    }

    /** Each glyph is made of the one at its own place, and so of itself. */
    private static void deepGlyphs(ByteBuffer font) {
        int glyphs = offset(font, "glyf");
        int places = offset(font, "loca");
        boolean wide = font.getShort(offset(font, "head") + 50) == 1;
        int count = font.getShort(offset(font, "maxp") + 4) & 0xFFFF;
        for (int glyph = 0; glyph < count; glyph++) {
            int begin = place(font, places, glyph, wide);
            if (place(font, places, glyph + 1, wide) - begin < 16) continue;
            font.putShort(glyphs + begin, (short) -1);
            font.putShort(glyphs + begin + 10, (short) 0);
            font.putShort(glyphs + begin + 12, (short) glyph);
        }
    }

    private static int place(ByteBuffer font, int places, int glyph, boolean wide) {
        return wide ? font.getInt(places + 4 * glyph) : 2 * (font.getShort(places + 2 * glyph) & 0xFFFF);
    }

    private static int offset(ByteBuffer font, String table) {
        return font.getInt(record(font, table) + 8);
    }

    private static int length(ByteBuffer font, String table) {
        return font.getInt(record(font, table) + 12);
    }

    private static int record(ByteBuffer font, String table) {
        int tag = ByteBuffer.wrap(table.getBytes(ISO_8859_1)).getInt();
        for (int at = TABLE_RECORDS; at < TABLE_RECORDS + RECORD_BYTES * font.getShort(4); at += RECORD_BYTES)
            if (font.getInt(at) == tag) return at;
        throw new IllegalStateException("the font has no table " + table);
    }
}
