package io.flashreport.engine.layout;

import io.flashreport.engine.data.Column;
import java.util.List;

/** How wide columns want to be, and how wide they become on a page. */
final class ColumnWidths {
    static final int PADDING = 5;

    /** A column is never asked to be wider than this before it wraps; what is left over goes to those that would. */
    private static final int COMFORTABLE = 130;

    private static final int LONGEST_WORD = 150;
    private static final int NATURAL = 600;
    private static final int NARROWEST = 28;

    private final int[] least;
    private final int[] comfortable;
    private final int[] natural;

    ColumnWidths(List<Column> columns, List<String> headings, TextWidth cells, TextWidth heads) {
        int count = columns.size();
        least = new int[count];
        comfortable = new int[count];
        natural = new int[count];
        for (int i = 0; i < count; i++) {
            Column column = columns.get(i);
            int word = Math.max(cells.of(column.longestWord()), heads.ofLongestWord(headings.get(i)));
            int whole = Math.max(cells.of(column.longestValue()), Math.min(heads.of(headings.get(i)), COMFORTABLE));
            least[i] = Math.clamp(word, NARROWEST, LONGEST_WORD) + 2 * PADDING;
            natural[i] = Math.max(least[i], Math.min(whole, NATURAL) + 2 * PADDING);
            comfortable[i] = Math.clamp(natural[i], least[i], Math.max(least[i], COMFORTABLE));
        }
    }

    int comfortable() {
        return sum(comfortable);
    }

    /** Widths that fill the page exactly. */
    int[] fitted(int available) {
        int[] widths = comfortable.clone();
        int spare = available - sum(widths);
        if (spare > 0) {
            int wanted = sum(natural) - sum(widths);
            int given = Math.min(spare, wanted);
            for (int i = 0; i < widths.length && wanted > 0; i++)
                widths[i] += (int) ((long) given * (natural[i] - comfortable[i]) / wanted);
        }
        return scaled(widths, available);
    }

    private static int[] scaled(int[] widths, int available) {
        int total = sum(widths);
        int[] scaled = new int[widths.length];
        int before = 0;
        int beforeScaled = 0;
        for (int i = 0; i < widths.length; i++) {
            before += widths[i];
            int edge = (int) ((long) before * available / total);
            scaled[i] = edge - beforeScaled;
            beforeScaled = edge;
        }
        return scaled;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) sum += width;
        return sum;
    }
}
