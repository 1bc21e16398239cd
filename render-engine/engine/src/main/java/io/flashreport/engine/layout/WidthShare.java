package io.flashreport.engine.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Shares out the width of a page. */
final class WidthShare {
    /** So much air may be added to a column that has all it wants. */
    private static final int MOST_AIR = 30;

    /** A table that takes about three quarters of a page takes all of it. */
    private static final double NEARLY_WHOLE = 0.72;

    private WidthShare() {}

    /** Widths of columns that come to the room at most; to less when they need far less. */
    static int[] of(List<Need> needs, int room) {
        int[] natural = each(needs, Need::natural);
        int wanted = sum(natural);
        if (wanted <= room) {
            int airy = Math.min(room, wanted + natural.length * MOST_AIR);
            return spread(natural, airy >= NEARLY_WHOLE * room ? room : airy);
        }
        return raised(raised(each(needs, Need::least), each(needs, Need::comfortable), room), natural, room);
    }

    /** Raises widths towards what they want, as far as the room goes: whoever wants little more gets it all. */
    static int[] raised(int[] from, int[] wanted, int room) {
        int[] widths = from.clone();
        Integer[] order = new Integer[from.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(wanted[a] - from[a], wanted[b] - from[b]));
        int left = Math.max(0, room - sum(from));
        for (int i = 0; i < order.length; i++) {
            int column = order[i];
            int given = Math.min(Math.max(0, wanted[column] - from[column]), left / (order.length - i));
            widths[column] += given;
            left -= given;
        }
        return widths;
    }

    /** Adds the same to each, so that they come to the sum exactly. */
    static int[] spread(int[] widths, int sum) {
        int[] spread = widths.clone();
        int left = sum - sum(widths);
        for (int i = 0; i < spread.length; i++) {
            int given = left / (spread.length - i);
            spread[i] += given;
            left -= given;
        }
        return spread;
    }

    static int sum(int[] widths) {
        return Arrays.stream(widths).sum();
    }

    private static int[] each(List<Need> needs, ToIntFunction<Need> part) {
        return needs.stream().mapToInt(part).toArray();
    }
}
