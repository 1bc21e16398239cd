package io.flashreport.engine.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a field says of its values, by the words in {@code names.properties}. */
final class FieldName {
    /** What names can say; each is a list of the file. */
    enum Meaning {
        IDENTIFIER,
        YEAR,
        MONEY,
        PERCENT,
        TAX_RATE,
        PROGRESS,
        MOMENT,
        QUANTITY,
        UNSUMMED,
        SUMMED
    }

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MAX_CHARS = 200;
    private static final Set<String> SAY_NOTHING =
            Set.of("value", "text", "content", "wert", "valeur", "valor", "valore");
    private static final Map<Meaning, Set<String>> LISTS = lists();

    private final List<String> words;

    private FieldName(List<String> words) {
        this.words = words;
    }

    /** The last name of a path, unless that says nothing; then the one before. */
    static FieldName of(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            List<String> words = words(path.get(i));
            boolean says = !(words.size() == 1 && SAY_NOTHING.contains(words.getFirst())) && !words.isEmpty();
            if (says || i == 0) return new FieldName(words);
        }
        return new FieldName(List.of());
    }

    private static List<String> words(String name) {
        String cut = name.substring(0, Math.min(name.length(), MAX_CHARS));
        return SEPARATORS
                .splitAsStream(cut)
                .flatMap(HUMP::splitAsStream)
                .filter(word -> !word.isEmpty())
                .map(FieldName::plain)
                .toList();
    }

    /** Without accents; letters of other scripts are taken apart in the same way. */
    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    boolean say(Meaning meaning) {
        Set<String> list = Objects.requireNonNull(LISTS.get(meaning));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            if (list.contains(word) || (last && list.contains(word + "$")) || ends(word, list)) return true;
            if (!last && list.contains(word + "+" + words.get(i + 1))) return true;
        }
        return false;
    }

    private static boolean ends(String word, Set<String> list) {
        for (int start = 1; start < word.length() - 1; start++)
            if (list.contains("*" + word.substring(start))) return true;
        return false;
    }

    private static Map<Meaning, Set<String>> lists() {
        var file = new Properties();
        try (InputStream in = Objects.requireNonNull(FieldName.class.getResourceAsStream("names.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var lists = new EnumMap<Meaning, Set<String>>(Meaning.class);
        for (Meaning meaning : Meaning.values()) {
            String words = Objects.requireNonNull(
                    file.getProperty(meaning.name().toLowerCase(Locale.ROOT).replace('_', '-')), meaning.name());
            lists.put(meaning, new HashSet<>(List.of(plain(words.strip()).split("\\s+", -1))));
        }
        return lists;
    }
}
