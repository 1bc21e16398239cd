package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.Look;
import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How wide texts are in the sizes that they will be set in, in points. For one thread. */
final class Measure {
    /** Longer texts are wrapped wherever they stand. */
    private static final int MOST_CHARS = 300;

    private static final int KEPT = 10_000;

    private final Locale locale;
    private final TextWidth value;
    private final TextWidth head;
    private final TextWidth label;
    private final TextWidth cardTitle;
    private final Map<String, Integer> heads = new HashMap<>();

    Measure(Look look, Locale locale) {
        this.locale = locale;
        String family = Typography.family(look);
        value = new TextWidth(family, Font.PLAIN, Typography.TEXT);
        head = new TextWidth(family, Font.BOLD, Typography.TEXT);
        label = new TextWidth(family, Font.PLAIN, Typography.LABEL);
        cardTitle = new TextWidth(family, Font.BOLD, Typography.CARD_TITLE);
    }

    int value(String text) {
        return value.of(cut(text));
    }

    int head(String text) {
        if (heads.size() > KEPT) heads.clear();
        return heads.computeIfAbsent(cut(text), head::of);
    }

    int label(String text) {
        return label.of(cut(text));
    }

    int cardTitle(String text) {
        return cardTitle.of(cut(text));
    }

    /** The widest part of a value that no line can be broken in. */
    int valueWord(String text) {
        int widest = 0;
        for (String word : words(text)) widest = Math.max(widest, value(word));
        return widest;
    }

    /** The least width in which a heading takes so many lines at most, broken between words only. */
    int headIn(int lines, String text) {
        String[] words = words(text);
        int[] widths = new int[words.length];
        int least = 0;
        for (int i = 0; i < words.length; i++) {
            widths[i] = head(words[i].strip());
            least = Math.max(least, widths[i]);
        }
        int space = head(" ");
        int width = least;
        while (lines(widths, width, space) > lines) width += 2;
        return width;
    }

    private static int lines(int[] widths, int width, int space) {
        int lines = 1;
        int x = 0;
        for (int word : widths) {
            if (x > 0 && x + space + word > width) {
                lines++;
                x = 0;
            }
            x += (x > 0 ? space : 0) + word;
        }
        return lines;
    }

    private String[] words(String text) {
        String whole = cut(text);
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(whole);
        var words = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next())
            words.add(whole.substring(from, to).stripTrailing());
        return words.toArray(String[]::new);
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
    }
}
