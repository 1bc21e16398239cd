package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Facts;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets single values into a grid of equal columns; longer ones take several of them. */
final class FactsShape {
    private static final int CELL = 115;
    private static final int MOST_COLUMNS = 6;

    /** A block is never taller than a page. */
    private static final int MOST_ROWS = 12;

    /** As many of the values as must fit into one column of the grid. */
    private static final double MOST_FIT = 0.75;

    private final int width;
    private final int columns;
    private final int cell;
    private final List<Fact> facts = new ArrayList<>();
    private int row;
    private int used;

    private record Item(Field field, String label, Reading reading, int natural) {
        Item atLeast(int width) {
            return new Item(field, label, reading, Math.max(natural, width));
        }

        boolean isPicture() {
            return reading.role() == Role.IMAGE;
        }

        boolean isProse(int width) {
            return !isPicture() && (reading.role() == Role.LONG_TEXT || natural > 2 * width);
        }
    }

    private FactsShape(List<Item> items, int width) {
        this.width = width;
        this.columns = columns(items, width);
        this.cell = cell(columns, width);
    }

    /** @param around how many steps of the paths the heading says already */
    static List<Facts> of(@Nullable String heading, List<Field> fields, int around, int x, int width, Setting setting) {
        return of(heading, fields, around, x, width, Map.of(), setting);
    }

    /** @param twins how wide values are that have the same labels in groups beside this one */
    static List<Facts> of(
            @Nullable String heading,
            List<Field> fields,
            int around,
            int x,
            int width,
            Map<String, Integer> twins,
            Setting setting) {
        if (fields.isEmpty()) return List.of();
        List<Item> items = items(fields, around, setting).stream()
                .map(item -> item.atLeast(twins.getOrDefault(item.label, 0)))
                .toList();
        var shape = new FactsShape(items, width);
        shape.place(items);
        return shape.blocks(heading, x);
    }

    /** How wide values are, by their labels. */
    static Map<String, Integer> widths(List<Field> fields, int around, Setting setting) {
        return items(fields, around, setting).stream().collect(Collectors.toMap(Item::label, Item::natural, Math::max));
    }

    /** Whether all fit beside others, in so much room. */
    static boolean areSmall(List<Field> fields, int around, int width, int most, Setting setting) {
        return fields.size() <= most
                && items(fields, around, setting).stream()
                        .allMatch(item ->
                                item.natural <= width && item.reading.role() != Role.LONG_TEXT && !item.isPicture());
    }

    private static List<Item> items(List<Field> fields, int around, Setting setting) {
        List<String> labels = Headings.of(fields, around);
        var items = new ArrayList<Item>();
        for (int i = 0; i < fields.size(); i++) {
            Reading reading = setting.reading(fields.get(i));
            int natural = Math.max(
                    setting.measure().label(labels.get(i)), Need.printed(fields.get(i), reading, setting.measure()));
            items.add(new Item(fields.get(i), labels.get(i), reading, natural));
        }
        return items;
    }

    private static int columns(List<Item> items, int width) {
        List<Item> counted = items.stream()
                .filter(item -> !item.isPicture() && !item.isProse(width))
                .toList();
        for (int columns = Math.clamp(width / CELL, 1, MOST_COLUMNS); columns > 1; columns--) {
            int cell = cell(columns, width);
            if (counted.stream().filter(item -> item.natural <= cell).count() >= MOST_FIT * counted.size())
                return columns;
        }
        return 1;
    }

    private static int cell(int columns, int width) {
        return (width - (columns - 1) * Typography.GAP) / columns;
    }

    /** Pictures first, long texts beside them or last. */
    private void place(List<Item> items) {
        for (Item item : items) if (item.isPicture()) add(item, 1);
        List<Item> prose = items.stream().filter(item -> item.isProse(width)).toList();
        boolean beside = used > 0 && !prose.isEmpty() && columns - used >= 2;
        if (beside) add(prose.getFirst(), columns - used);
        for (Item item : items) if (!item.isPicture() && !item.isProse(width)) add(item, span(item));
        for (Item item : beside ? prose.subList(1, prose.size()) : prose) add(item, columns);
    }

    private int span(Item item) {
        return Math.clamp(
                (item.natural + Typography.GAP + cell - 1 + Typography.GAP) / (cell + Typography.GAP), 1, columns);
    }

    private void add(Item item, int span) {
        if (used + span > columns) {
            row++;
            used = 0;
        }
        int x = used * (cell + Typography.GAP);
        int end = used + span == columns ? width : x + span * (cell + Typography.GAP) - Typography.GAP;
        facts.add(new Fact(item.field, item.label, item.reading, row, x, end - x));
        used += span;
    }

    private List<Facts> blocks(@Nullable String heading, int x) {
        var blocks = new ArrayList<Facts>();
        for (int from = 0; from <= row; from += MOST_ROWS) {
            int first = from;
            List<Fact> part = facts.stream()
                    .filter(fact -> fact.row() >= first && fact.row() < first + MOST_ROWS)
                    .map(fact -> new Fact(
                            fact.field(), fact.label(), fact.reading(), fact.row() - first, fact.x(), fact.width()))
                    .toList();
            blocks.add(new Facts(blocks.isEmpty() ? heading : null, x, width, part));
        }
        return blocks;
    }
}
