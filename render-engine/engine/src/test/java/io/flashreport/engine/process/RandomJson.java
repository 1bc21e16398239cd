package io.flashreport.engine.process;

import java.util.Random;
import java.util.StringJoiner;

/**
 * Small data of mixed shapes: the same seed gives the same. Without texts that are blank and not empty, which the language
 * jsonql takes for records where other records have an array.
 */
final class RandomJson {
    private static final String[] TEXTS = {
        "plain",
        "with, comma",
        "a,b",
        "say \\\"yes\\\"",
        "back\\\\slash",
        "[draft]",
        "{x}",
        "Zoë",
        "",
        "two\\nlines",
        "null",
        "true",
        "12",
        "2026-03-01",
        "a\\\",\\\"b",
        "https://example.org/a"
    };
    private static final String[] NUMBERS = {"0", "7", "-3", "12.50", "1e-07", "1E3", "12345678901234567890", "0.5"};

    private static final String[][] NAMES = {
        {"name", "value", "parts"},
        {"name", "value", "parts"},
        {"Größe", "unit price", "parts-list"},
        {"a.b", "$P{x}", "[0]"},
        {"", "it's", "null"},
        {"😀", "say \\\"x\\\"", "a(b)*+?|^$.\\\\d"},
    };

    private final Random random;
    private final String[] names;

    private RandomJson(Random random) {
        this.random = random;
        names = NAMES[random.nextInt(NAMES.length)];
    }

    /** An array of records, alone or beside other things in an object. */
    static String of(long seed) {
        var json = new RandomJson(new Random(seed));
        String records = json.records(0);
        return switch (json.random.nextInt(4)) {
            case 0 -> "{\"rows\": " + records + ", \"note\": " + json.scalar() + "}";
            case 1 -> "{\"first\": " + records + ", \"second\": " + json.records(0) + "}";
            default -> records;
        };
    }

    private String records(int depth) {
        var records = new StringJoiner(", ", "[", "]");
        for (int i = 2 + random.nextInt(2); i > 0; i--) records.add(object(depth));
        return records.toString();
    }

    private String object(int depth) {
        var members = new StringJoiner(", ", "{", "}");
        for (String name : names) if (random.nextInt(6) > 0) members.add("\"" + name + "\": " + value(name, depth + 1));
        return members.toString();
    }

    private String value(String name, int depth) {
        boolean simple = name.equals(names[0]) || random.nextInt(3) == 0 || depth > 2;
        if (simple) return scalar();
        return switch (random.nextInt(8)) {
            case 0, 1 -> array(depth);
            case 2 -> object(depth);
            case 3, 4 -> records(depth);
            case 5 -> "[" + array(depth) + ", " + array(depth) + "]";
            default -> scalar();
        };
    }

    private String array(int depth) {
        var elements = new StringJoiner(", ", "[", "]");
        for (int i = random.nextInt(4); i > 0; i--)
            elements.add(random.nextInt(8) == 0 ? value("element", depth + 1) : scalar());
        return elements.toString();
    }

    private String scalar() {
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> "\"" + TEXTS[random.nextInt(TEXTS.length)] + "\"";
            case 3 -> "null";
            case 4 -> String.valueOf(random.nextBoolean());
            default -> NUMBERS[random.nextInt(NUMBERS.length)];
        };
    }
}
