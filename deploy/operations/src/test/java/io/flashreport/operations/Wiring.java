package io.flashreport.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The environment variables of {@code docs/wiring.md}: which there are, for which service, and which one may leave out. */
public final class Wiring {
    private static final Pattern ROW = Pattern.compile("\\| (`[A-Z].*?) \\| (.*?) \\|(.*)\\|");
    private static final Pattern NAME = Pattern.compile("(…?)([A-Z][A-Z0-9_]*|_[A-Z0-9_]+)(…?)");

    private final List<Row> rows;

    private Wiring(List<Row> rows) {
        this.rows = rows;
    }

    public static Wiring read() {
        var table = Project.text("docs/wiring.md");
        table = table.substring(table.indexOf("## Configuration of the services"), table.indexOf("## Kafka"));
        return new Wiring(ROW.matcher(table)
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList());
    }

    /** Names that a service does not know, of those that are given to it. */
    public List<String> unknown(String service, Set<String> names) {
        return names.stream()
                .filter(name -> rows(service).noneMatch(row -> row.mentions(name)))
                .sorted()
                .toList();
    }

    /** Names that a service needs and is not given. */
    public List<String> missing(String service, Set<String> names) {
        return rows(service)
                .filter(row -> !row.optional())
                .flatMap(row -> row.names().stream())
                .filter(name -> names.stream().noneMatch(given -> matches(name, given)))
                .toList();
    }

    private Stream<Row> rows(String service) {
        return rows.stream().filter(row -> row.services.startsWith("all") || row.services.contains(service));
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.startsWith("…")) return name.endsWith(pattern.substring(1));
        if (pattern.endsWith("…")) return name.startsWith(pattern.substring(0, pattern.length() - 1));
        return pattern.equals(name);
    }

    private record Row(String text, String services, String what) {
        boolean optional() {
            return what.contains("optional") || what.contains("set by the launcher");
        }

        List<String> names() {
            var names = new ArrayList<String>();
            for (String code : text.split("`", -1)) {
                var name = NAME.matcher(code.strip());
                if (name.matches()) names.add(code.strip());
            }
            return names;
        }

        /** A name that is shortened to its end must begin as another name of the row does. */
        boolean mentions(String name) {
            return names().stream()
                    .anyMatch(known -> matches(known, name)
                            && (!known.startsWith("…") || names().stream().anyMatch(other -> sameFamily(other, name))));
        }

        private static boolean sameFamily(String known, String name) {
            String[] words = known.split("_", -1);
            return words.length > 2 && name.startsWith(words[0] + "_" + words[1]);
        }
    }
}
