package io.flashreport.template.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a body is, by how it begins; names and headers are not asked.
 *
 * @param words what it looks like
 */
record FirstBytes(Kind kind, String words) {
    enum Kind {
        EMPTY,
        ZIP,
        XML,
        OTHER
    }

    static final String COMPILED = "a compiled report (.jasper)";
    private static final int MAX_BYTES = 1024;

    private static final Map<String, String> SIGNATURES = signatures();

    private static Map<String, String> signatures() {
        var signatures = new LinkedHashMap<String, String>();
        signatures.put("aced", COMPILED);
        signatures.put("cafebabe", "a Java class");
        signatures.put("25504446", "a PDF document");
        signatures.put("89504e47", "a PNG image");
        signatures.put("ffd8ff", "a JPEG image");
        signatures.put("47494638", "a GIF image");
        signatures.put("1f8b", "a gzip file");
        signatures.put("377abcaf271c", "a 7z archive");
        signatures.put("52617221", "a RAR archive");
        signatures.put("d0cf11e0", "an old Office document");
        signatures.put("7f454c46", "a program");
        signatures.put("4d5a", "a program");
        return signatures;
    }

    static FirstBytes of(InputStream content) throws IOException {
        byte[] head = content.readNBytes(MAX_BYTES);
        if (head.length == 0) return new FirstBytes(Kind.EMPTY, "nothing");
        String hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return new FirstBytes(Kind.ZIP, "a ZIP file");
        return SIGNATURES.entrySet().stream()
                .filter(signature -> hex.startsWith(signature.getKey()))
                .findFirst()
                .map(signature -> new FirstBytes(Kind.OTHER, signature.getValue()))
                .orElseGet(() -> ofText(head));
    }

    private static FirstBytes ofText(byte[] head) {
        String text = new String(head, charset(head)).replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) return new FirstBytes(Kind.EMPTY, "nothing but white space");
        if (isHtml(text)) return new FirstBytes(Kind.OTHER, "an HTML page");
        if (text.startsWith("<")) return new FirstBytes(Kind.XML, "XML");
        if (text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c)))
            return new FirstBytes(Kind.OTHER, "binary data");
        if (text.startsWith("{") || text.startsWith("[")) return new FirstBytes(Kind.OTHER, "JSON");
        return new FirstBytes(Kind.OTHER, "text that is no XML");
    }

    private static boolean isHtml(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("<html") || lower.startsWith("<!doctype html") || lower.startsWith("<head");
    }

    /** By a byte order mark or by the zeros that wide characters have; anything else reads well enough as Latin 1. */
    static Charset charset(byte[] head) {
        return wide(head).orElse(StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> wide(byte[] head) {
        if (head.length < 2) return Optional.empty();
        int first = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (first == 0xFEFF || (head[0] == 0 && head[1] != 0)) return Optional.of(StandardCharsets.UTF_16BE);
        if (first == 0xFFFE || (head[1] == 0 && head[0] != 0)) return Optional.of(StandardCharsets.UTF_16LE);
        if (first == 0xEFBB) return Optional.of(StandardCharsets.UTF_8);
        return Optional.empty();
    }
}
