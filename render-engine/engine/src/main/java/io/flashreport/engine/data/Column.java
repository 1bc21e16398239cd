package io.flashreport.engine.data;

import java.util.List;

/**
 * A column of the records.
 *
 * @param path the names that lead from the record to the value; a single name unless the data is nested
 * @param numeric whether every value is a number
 * @param longestValue the longest value, cut to a length that decides about widths
 * @param longestWord the longest part of a value that has no space, cut likewise
 */
public record Column(List<String> path, boolean numeric, String longestValue, String longestWord) {
    public Column {
        path = List.copyOf(path);
    }
}
