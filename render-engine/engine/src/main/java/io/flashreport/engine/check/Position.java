package io.flashreport.engine.check;

import java.util.Comparator;

/** A line and a column of a file, from 1. */
record Position(int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Where the text goes on after these characters. */
    Position after(CharSequence text) {
        int newLine = line;
        int newColumn = column;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                newLine++;
                newColumn = 1;
            } else {
                newColumn++;
            }
        }
        return new Position(newLine, newColumn);
    }
}
