package io.flashreport.engine.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learns, on the first way through the data, which places have values; bounded, whatever the data holds. */
final class FieldTree implements CellSink {
    static final int MAX_COLUMNS = 200;

    private static final int MAX_NODES = 5_000;
    private static final int MAX_NAME_CHARS = 200;

    final FieldNode root;
    private int nodes;
    private int seen;
    private boolean overflowed;

    FieldTree(String rootName) {
        root = new FieldNode(rootName, null);
    }

    @Override
    public @Nullable FieldNode child(FieldNode parent, String name) {
        FieldNode child = parent.child(name);
        if (child == null) {
            if (nodes >= MAX_NODES || name.length() > MAX_NAME_CHARS) {
                overflowed = true;
                return null;
            }
            nodes++;
            child = parent.addChild(name);
        }
        child.occurrences++;
        return child;
    }

    @Override
    public void value(FieldNode place, @Nullable String text, boolean number) {
        if (place.firstSeen < 0) place.firstSeen = seen++;
        place.note(text, number);
    }

    /** Numbers the columns below a record in order of their first value. */
    Columns columnsOf(FieldNode record) {
        var found = new ArrayList<FieldNode>();
        var open = new ArrayDeque<>(List.of(record));
        while (!open.isEmpty()) {
            FieldNode node = open.remove();
            if (node.firstSeen >= 0) found.add(node);
            open.addAll(node.children());
        }
        found.sort(Comparator.comparingInt(node -> node.firstSeen));
        List<FieldNode> kept = found.subList(0, Math.min(found.size(), MAX_COLUMNS));
        for (int i = 0; i < kept.size(); i++) kept.get(i).column = i;
        return new Columns(
                kept.stream().map(node -> node.toColumn(record)).toList(), found.size() - kept.size(), overflowed);
    }

    /**
     * The columns that were kept.
     *
     * @param dropped how many columns there were above the limit
     * @param overflowed whether there were so many names, or so long ones, that not all were counted
     */
    record Columns(List<Column> kept, int dropped, boolean overflowed) {
        boolean haveValues() {
            return kept.stream().anyMatch(column -> !column.longestValue().isEmpty());
        }

        List<String> warnings() {
            if (overflowed)
                return List.of("the data has too many or too long names; the report shows the first " + kept.size()
                        + " columns");
            if (dropped > 0)
                return List.of("the data has " + (kept.size() + dropped) + " columns; the report shows the first "
                        + kept.size());
            return List.of();
        }
    }
}
