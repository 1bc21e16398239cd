package io.flashreport.engine.check;

import static java.util.Comparator.comparing;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.FromEngine.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a check has found: each thing once, by file and line, at most {@value #MAX} and the worst of them. */
final class Findings {
    static final int MAX = 500;

    private static final int MAX_MESSAGE_CHARS = 1_500;
    private static final Comparator<Finding> BY_PLACE = comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::severity);

    private final Map<Severity, Set<Finding>> found = new EnumMap<>(Severity.class);
    private final Set<String> contained = new TreeSet<>();
    private int leftOut;

    void error(FindingKind kind, Spot spot, String message) {
        add(Severity.ERROR, kind, spot, message);
    }

    void warning(FindingKind kind, Spot spot, String message) {
        add(Severity.WARNING, kind, spot, message);
    }

    void note(FindingKind kind, Spot spot, String message) {
        add(Severity.NOTE, kind, spot, message);
    }

    private void add(Severity severity, FindingKind kind, Spot spot, String message) {
        Set<Finding> same = found.computeIfAbsent(severity, s -> new LinkedHashSet<>());
        var finding = new Finding(severity, kind, spot.file(), spot.line(), spot.column(), cut(message));
        if (same.size() < MAX) same.add(finding);
        else if (!same.contains(finding)) leftOut++;
    }

    /** Errors in these files become warnings, with this behind the message. */
    void forgive(Predicate<String> file, String why) {
        Set<Finding> errors = found.getOrDefault(Severity.ERROR, new LinkedHashSet<>());
        List<Finding> forgiven =
                errors.stream().filter(error -> file.test(error.file())).toList();
        forgiven.forEach(errors::remove);
        for (Finding error : forgiven)
            warning(error.kind(), new Spot(error.file(), error.line(), error.column()), error.message() + " " + why);
        if (errors.isEmpty()) found.remove(Severity.ERROR);
    }

    /** A reason to give the template engines of its own. */
    void contain(Spot spot, String reason) {
        contained.add(spot.file());
        note(FindingKind.POLICY, spot, "contained: " + reason);
    }

    /** The files for which there is such a reason, the package as a whole with an empty name. */
    Set<String> contained() {
        return Collections.unmodifiableSet(contained);
    }

    boolean refuse() {
        return found.containsKey(Severity.ERROR);
    }

    /** At most {@link #MAX}, and one more that says how many there are besides. */
    List<Finding> inOrder() {
        var worst = new ArrayList<Finding>();
        int more = leftOut;
        for (Set<Finding> same : found.values()) {
            List<Finding> ordered = same.stream().sorted(BY_PLACE).toList();
            int room = Math.min(MAX - worst.size(), ordered.size());
            worst.addAll(ordered.subList(0, room));
            more += ordered.size() - room;
        }
        worst.sort(BY_PLACE.thenComparing(Finding::message));
        if (more > 0)
            worst.add(new Finding(
                    Severity.NOTE,
                    FindingKind.PACKAGE,
                    "",
                    0,
                    0,
                    "There are " + more + " findings more; these are the worst."));
        return worst;
    }

    private static String cut(String message) {
        return message.length() <= MAX_MESSAGE_CHARS ? message : message.substring(0, MAX_MESSAGE_CHARS - 1) + "…";
    }
}
