package io.flashreport.engine.gate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of names, in which a {@code *} stands for any text without a dot. */
final class Names {
    private final Pattern pattern;

    Names(List<String> names) {
        pattern = Pattern.compile(
                names.stream().map(name -> pattern(name, "[^.]*")).collect(Collectors.joining("|")));
    }

    static Names of(String file) {
        return new Names(PolicyFile.lines(file));
    }

    boolean contain(String name) {
        return pattern.matcher(name).matches();
    }

    static String pattern(String name, String star) {
        return "\\Q" + name.replace("*", "\\E" + star + "\\Q") + "\\E";
    }
}
