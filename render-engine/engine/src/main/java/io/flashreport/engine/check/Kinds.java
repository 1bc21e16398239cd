package io.flashreport.engine.check;

import java.util.Arrays;
import java.util.List;

/** The kinds of elements that the library knows. */
final class Kinds {
    private Kinds() {}

    /** @param list as the library's mapping describes them, such as {@code [barbecue, list, table]} */
    static List<String> of(String list) {
        return Arrays.stream(list.replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty() && !kind.contains("."))
                .toList();
    }
}
