package io.flashreport.engine.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is done to a template, the same thing in many places as one line. */
final class ChangeLog {
    private static final int MOST_LOSSES_OF_A_KIND = 20;
    private static final int MOST_KINDS = 200;
    private static final int LONGEST_MESSAGE = 400;

    private final Map<String, Places> changed = new LinkedHashMap<>();
    private final Map<String, List<Change>> notKept = new LinkedHashMap<>();

    void moved(Area area, TemplateNode node) {
        changed(node, area.message);
    }

    void changed(TemplateNode node, String message) {
        changed.computeIfAbsent(kind(changed, message), m -> new Places()).add(node);
    }

    void notKept(TemplateNode node, String message) {
        String kind = kind(notKept, message);
        notKept.computeIfAbsent(kind, m -> new ArrayList<>())
                .add(new Change(Change.Kind.NOT_KEPT, node.line, node.column, kind));
    }

    /** A hostile template must not make a report larger than itself. */
    private static String kind(Map<String, ?> known, String message) {
        String bounded = shortened(message, LONGEST_MESSAGE);
        return known.size() < MOST_KINDS || known.containsKey(bounded) ? bounded : "and more of other kinds";
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    List<Change> changes() {
        var all = new ArrayList<Change>();
        changed.forEach((message, places) -> all.add(places.change(message)));
        notKept.values().forEach(losses -> {
            all.addAll(losses.subList(0, Math.min(losses.size(), MOST_LOSSES_OF_A_KIND)));
            int more = losses.size() - MOST_LOSSES_OF_A_KIND;
            if (more > 0) all.add(more(losses.get(MOST_LOSSES_OF_A_KIND), more));
        });
        all.sort(Comparator.comparingInt(Change::line).thenComparingInt(Change::column));
        return List.copyOf(all);
    }

    private static Change more(Change first, int count) {
        return new Change(
                first.kind(), first.line(), first.column(), first.message() + " (" + count + " more from here on)");
    }

    /** Children are rewritten before their parents, so the first place to be told of need not be the first line. */
    private static final class Places {
        private int line = Integer.MAX_VALUE;
        private int column;
        private int count;

        void add(TemplateNode node) {
            count++;
            if (node.line > line || (node.line == line && node.column >= column)) return;
            line = node.line;
            column = node.column;
        }

        Change change(String message) {
            String where = count == 1 ? "" : " (" + count + " times, first here)";
            return new Change(Change.Kind.CHANGED, line, column, message + where);
        }
    }
}
