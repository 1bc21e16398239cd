package io.flashreport.engine.check;

import io.flashreport.engine.check.References.Reference;
import io.flashreport.engine.check.References.Target;
import io.flashreport.engine.protocol.FindingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which templates of a package contain which others. */
final class Subreports {
    private final Map<String, Map<String, Spot>> contained = new LinkedHashMap<>();

    Subreports(Iterable<TemplateSource> sources, References references) {
        for (TemplateSource source : sources) {
            Map<String, Spot> places = new LinkedHashMap<>();
            references
                    .in(source)
                    .filter(reference -> reference.target() == Target.SUBREPORT)
                    .forEach(reference -> add(source, reference, references, places));
            contained.put(source.path(), places);
        }
    }

    private static void add(
            TemplateSource source, Reference reference, References references, Map<String, Spot> places) {
        Optional<String> path = references.path(source, reference);
        path.ifPresent(subreport -> places.putIfAbsent(subreport, source.textSpot(reference.element())));
    }

    /** The templates that another one contains. */
    Set<String> all() {
        var all = new TreeSet<String>();
        contained.forEach((path, places) -> places.keySet().stream()
                .filter(subreport -> !subreport.equals(path))
                .forEach(all::add));
        return all;
    }

    /** Each circle once, where the first of its files by name leads into it. */
    void lookForCircles(Findings findings) {
        var done = new HashSet<String>();
        for (String path : new TreeSet<>(contained.keySet())) walk(path, new ArrayList<>(), done, findings);
    }

    private void walk(String path, List<String> chain, Set<String> done, Findings findings) {
        chain.add(path);
        contained.getOrDefault(path, Map.of()).forEach((subreport, spot) -> {
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
