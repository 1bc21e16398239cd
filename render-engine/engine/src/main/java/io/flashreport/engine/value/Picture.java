package io.flashreport.engine.value;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A PNG, JPEG or GIF as a data URI in base64. */
final class Picture {
    /** More than a page has room for at 300 dots per inch; a small file may say that it is far larger. */
    private static final long MAX_PIXELS = 25_000_000;

    private static final int LONGEST_PREFIX = 60;

    private Picture() {}

    static boolean isIn(String text) {
        if (text.isEmpty() || text.charAt(0) != 'd' || !text.startsWith("data:image/")) return false;
        int comma = text.indexOf(',');
        if (comma < 0 || comma > LONGEST_PREFIX || !text.startsWith(";base64", comma - 7)) return false;
        int first = comma + 1;
        return text.startsWith("iVBORw0KGgo", first)
                || text.startsWith("/9j/", first)
                || text.startsWith("R0lGOD", first);
    }

    /** The file; null when it is damaged at its beginning, or larger than a page can show. */
    static byte @Nullable [] bytes(String text) {
        if (!isIn(text)) return null;
        byte[] bytes = decoded(text.substring(text.indexOf(',') + 1));
        long pixels = bytes == null ? 0 : pixels(bytes);
        return pixels > 0 && pixels <= MAX_PIXELS ? bytes : null;
    }

    static String java(String text) {
        return "%1$s == null || %1$s.indexOf(',') < 0 ? null : new java.io.ByteArrayInputStream(java.util.Base64.getMimeDecoder().decode(%1$s.substring(%1$s.indexOf(',') + 1)))"
                .formatted(text);
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    private static long pixels(byte[] file) {
        return switch (file.length < 24 ? 0 : file[0] & 0xff) {
            case 0x89 -> number(file, 16, 4) * number(file, 20, 4);
            case 'G' ->
                (number(file, 7, 1) * 256 + number(file, 6, 1)) * (number(file, 9, 1) * 256 + number(file, 8, 1));
            case 0xff -> pixelsOfJpeg(file);
            default -> 0;
        };
    }

    // The size of a JPEG stands in its frame header, after segments that say how long they are.
    private static long pixelsOfJpeg(byte[] file) {
        int at = 2;
        while (at + 9 < file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) return number(file, at + 5, 2) * number(file, at + 7, 2);
            at += marker == 0xff ? 1 : 2 + (int) number(file, at + 2, 2);
        }
        return 0;
    }

    private static long number(byte[] file, int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) number = (number << 8) | (file[at + i] & 0xff);
        return number;
    }
}
