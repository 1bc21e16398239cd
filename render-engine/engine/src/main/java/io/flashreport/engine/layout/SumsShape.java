package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Sums;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;

/** What a table comes to: the values of the record around it that stand under the table, at its last numbers. */
final class SumsShape {
    private static final int MOST = 10;
    private static final int AIR = 2 * Typography.PADDING;

    private SumsShape() {}

    /** The fields that stand under a table; none when they are no amounts but, say, the number of pages. */
    static List<Field> chosen(List<Field> fields, Setting setting) {
        List<Field> chosen = fields.stream()
                .filter(field -> isAmount(setting.reading(field).role()))
                .filter(field -> SumNames.isSum(field) || isInGroupOfSums(field))
                .toList();
        boolean amounts =
                chosen.stream().anyMatch(field -> setting.reading(field).role() != Role.COUNT);
        boolean bill =
                chosen.stream().anyMatch(SumNames::isFinal) && chosen.stream().anyMatch(SumNames::isPartial);
        return chosen.size() <= MOST && (amounts || bill) ? ordered(chosen) : List.of();
    }

    private static boolean isAmount(Role role) {
        return role.isNumber() && role != Role.PERCENT;
    }

    private static boolean isInGroupOfSums(Field field) {
        int steps = field.path().size();
        return steps >= 2 && SumNames.isGroup(field.path().get(steps - 2)) && !SumNames.isOther(field);
    }

    /** As in the data, unless what it comes to in all stands before what leads there. */
    private static List<Field> ordered(List<Field> fields) {
        List<Field> whole = fields.stream().filter(SumNames::isFinal).toList();
        if (whole.size() != 1) return fields;
        var ordered = new ArrayList<>(fields);
        ordered.remove(whole.getFirst());
        ordered.add(whole.getFirst());
        return ordered;
    }

    /**
     * Places the sums.
     *
     * @param columns of the table above; none under cards
     * @param width of the blocks around
     */
    static Sums of(List<Field> fields, List<Column> columns, int width, Setting setting) {
        List<String> labels = fields.stream()
                .map(field -> Headings.of(List.of(field.path().getLast())))
                .toList();
        int names = 0;
        int values = 0;
        for (int i = 0; i < fields.size(); i++) {
            names = Math.max(names, setting.measure().head(labels.get(i)));
            for (String text : setting.reading(fields.get(i)).widest())
                values = Math.max(values, setting.measure().head(text));
        }
        int end = end(columns, width);
        int value = Math.min(end / 2, Math.max(values + AIR, lastWidth(columns)));
        int x = Math.max(0, end - value - names - AIR - Typography.GAP);
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < fields.size(); i++) {
            Reading reading = setting.reading(fields.get(i));
            facts.add(new Fact(fields.get(i), labels.get(i), reading, i, end - x - value, value));
        }
        boolean concluded = fields.size() > 1 && SumNames.isFinal(fields.getLast());
        return new Sums(x, end - x, facts, concluded);
    }

    private static int end(List<Column> columns, int width) {
        int end = columns.isEmpty()
                ? width
                : columns.stream().mapToInt(Column::width).sum();
        for (int i = columns.size() - 1;
                i >= 0 && !isAmount(columns.get(i).reading().role());
                i--) end -= columns.get(i).width();
        return end < width / 3 ? width : end;
    }

    private static int lastWidth(List<Column> columns) {
        for (Column column : columns.reversed()) if (isAmount(column.reading().role())) return column.width();
        return 0;
    }
}
