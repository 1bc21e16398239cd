package io.flashreport.engine.check;

import io.flashreport.engine.check.References.Reference;
import io.flashreport.engine.protocol.FindingKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which templates of a package lead to which others: as subreports, or as style templates. */
final class Links {
    private final Map<String, Map<String, Spot>> subreports = new LinkedHashMap<>();
    private final Map<String, Set<String>> styles = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Links(Iterable<TemplateSource> sources, References references) {
        for (TemplateSource source : sources) {
            subreports.put(source.path(), new LinkedHashMap<>());
            styles.put(source.path(), new HashSet<>());
            references.in(source).forEach(reference -> add(source, reference, references));
            if (References.leadsAnywhere(source)) open.add(source.path());
        }
    }

    private void add(TemplateSource source, Reference reference, References references) {
        references.path(source, reference).ifPresent(path -> {
            switch (reference.target()) {
                case SUBREPORT -> of(subreports, source).putIfAbsent(path, source.textSpot(reference.element()));
                case STYLES -> of(styles, source).add(path);
                case IMAGE -> {}
            }
        });
    }

    private static <T> T of(Map<String, T> map, TemplateSource source) {
        return Objects.requireNonNull(map.get(source.path()));
    }

    /** The templates that another one contains. */
    Set<String> contained() {
        var all = new TreeSet<String>();
        subreports.forEach((path, places) -> places.keySet().stream()
                .filter(subreport -> !subreport.equals(path))
                .forEach(all::add));
        return all;
    }

    /** Whether filling the main template can never come to this one. */
    boolean isUnused(String path, String main) {
        var used = new LinkedHashSet<String>();
        Deque<String> next = new ArrayDeque<>(List.of(main));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (!used.add(at)) continue;
            if (open.contains(at)) return false;
            next.addAll(subreports.getOrDefault(at, Map.of()).keySet());
            next.addAll(styles.getOrDefault(at, Set.of()));
        }
        return !used.contains(path);
    }

    /** Each circle once, where the first of its files by name leads into it. */
    void lookForCircles(Findings findings) {
        var done = new HashSet<String>();
        for (String path : new TreeSet<>(subreports.keySet())) walk(path, new ArrayList<>(), done, findings);
    }

    private void walk(String path, List<String> chain, Set<String> done, Findings findings) {
        chain.add(path);
        subreports.getOrDefault(path, Map.of()).forEach((subreport, spot) -> {
            int at = chain.indexOf(subreport);
            if (at >= 0) {
                String circle = String.join(" contains ", chain.subList(at, chain.size())) + " contains " + subreport;
                findings.error(
                        FindingKind.RECURSION,
                        spot,
                        "A subreport would contain itself without end: " + circle + ". Take one of them out.");
            } else if (!done.contains(subreport)) {
                walk(subreport, chain, done, findings);
            }
        });
        chain.removeLast();
        done.add(path);
    }
}
