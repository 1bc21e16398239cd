package io.flashreport.template.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Single lines of the files that were uploaded, for whoever reads what is wrong with them. */
final class SourceLines {
    private static final int HEAD_BYTES = 256;
    private static final int MAX_CHARS = 300;
    private static final char BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private SourceLines() {}

    /** The lines with these numbers, as far as the file has them; none when there is no such file. */
    static Map<Integer, String> of(ZipFile archive, String path, NavigableSet<Integer> numbers) throws IOException {
        var entry = archive.getEntry(path);
        if (entry == null) return Map.of();
        byte[] head;
        try (var content = archive.getInputStream(entry)) {
            head = content.readNBytes(HEAD_BYTES);
        }
        try (var content = archive.getInputStream(entry)) {
            return read(content, charsetOf(head), numbers);
        }
    }

    private static Map<Integer, String> read(InputStream content, Charset charset, NavigableSet<Integer> numbers)
            throws IOException {
        var lines = new HashMap<Integer, String>();
        var reader = new BufferedReader(new InputStreamReader(content, charset));
        for (int number = 1; number <= numbers.last(); number++) {
            String line = readLine(reader);
            if (line == null) break;
            if (numbers.contains(number)) lines.put(number, shown(line));
        }
        return lines;
    }

    // Not the reader's own method, which keeps a line whole: a line may be as long as the file, and larger than the
    // heap.
    private static @Nullable String readLine(BufferedReader reader) throws IOException {
        int next = reader.read();
        if (next == -1) return null;
        var line = new StringBuilder();
        for (; next != -1 && next != '\n' && next != '\r'; next = reader.read()) {
            if (next != BYTE_ORDER_MARK && line.length() <= MAX_CHARS) line.append((char) next);
        }
        if (next == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') reader.reset();
        }
        return line.toString();
    }

    private static String shown(String line) {
        // One column stays one column, so that a place in the line can be pointed at.
        String plain = line.replaceAll("[\\p{Cntrl}&&[^\t]]", " ").stripTrailing();
        return plain.length() <= MAX_CHARS ? plain : plain.substring(0, MAX_CHARS) + "…";
    }

    private static Charset charsetOf(byte[] head) {
        if (head.length >= 2) {
            int mark = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
            if (mark == 0xFEFF || mark == 0x003C) return StandardCharsets.UTF_16BE;
            if (mark == 0xFFFE || mark == 0x3C00) return StandardCharsets.UTF_16LE;
        }
        var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
