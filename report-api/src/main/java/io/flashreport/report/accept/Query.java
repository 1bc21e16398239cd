package io.flashreport.report.accept;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of the address after the question mark, read as leniently as the servers that clients of the original know:
 * bytes may stand there unencoded, and be ISO-8859-1.
 *
 * @param text as it came, a character for each byte
 */
record Query(@Nullable String text) {
    /** The first value of the parameter, null when there is none or it is blank. */
    @Nullable
    String first(String name) {
        return pairs().filter(pair -> pair.name().equals(name))
                .findFirst()
                .map(Pair::value)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    /** All values of the parameters whose names begin like this, by the rest of the name, as they follow each other. */
    Map<String, List<String>> allBehind(String prefix) {
        return pairs().filter(pair -> pair.name().startsWith(prefix))
                .collect(Collectors.groupingBy(
                        pair -> pair.name().substring(prefix.length()),
                        LinkedHashMap::new,
                        Collectors.mapping(Pair::value, Collectors.toList())));
    }

    private record Pair(String name, String value) {}

    private Stream<Pair> pairs() {
        if (text == null) return Stream.empty();
        return Arrays.stream(text.split("&", -1))
                .filter(pair -> pair.indexOf('=') >= 0)
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    return new Pair(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                });
    }

    private static String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int escaped = c == '%' ? escapedByte(encoded, i) : -1;
            if (escaped >= 0) {
                bytes.write(escaped);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        // PostgreSQL takes every character but this one.
        return text(bytes.toByteArray()).replace("\0", "");
    }

    private static int escapedByte(String encoded, int percent) {
        if (percent + 2 >= encoded.length()) return -1;
        int high = Character.digit(encoded.charAt(percent + 1), 16);
        int low = Character.digit(encoded.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
