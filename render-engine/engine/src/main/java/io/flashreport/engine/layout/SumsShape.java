package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Sums;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;

/** What a table comes to: the values of the record around it that stand under the table, at its last numbers. */
final class SumsShape {
    private static final int MOST = 10;
    private static final int AIR = 2 * Typography.PADDING;

    private SumsShape() {}

    /**
     * The fields that stand under a table; none when they are no amounts but, say, the number of pages.
     *
     * @param around how many steps of the paths lead to the record
     */
    static List<Field> chosen(List<Field> fields, int around, Setting setting) {
        List<Field> numbers = fields.stream()
                .filter(field -> isAmount(setting.reading(field).role()))
                .toList();
        List<Field> chosen = numbers.stream()
                .filter(field -> isOwn(field, around) ? SumNames.isSum(field) : isInGroup(field, numbers))
                .toList();
        long whole = chosen.stream().filter(SumNames::isFinal).count();
        boolean parts = chosen.stream().anyMatch(SumNames::isPartial);
        boolean amounts =
                chosen.stream().anyMatch(field -> setting.reading(field).role() != Role.COUNT);
        boolean bill = (whole > 0 && parts) || (whole == 1 && amounts);
        return bill && chosen.size() <= MOST ? ordered(chosen) : List.of();
    }

    private static boolean isOwn(Field field, int around) {
        return Names.told(field).size() <= around + 1;
    }

    /** Whether it is one of several sums in an object that is called after them. */
    private static boolean isInGroup(Field field, List<Field> numbers) {
        List<Step> group = field.path().subList(0, field.path().size() - 1);
        return !group.isEmpty()
                && SumNames.isGroup(group.getLast())
                && !SumNames.isOther(field)
                && numbers.stream()
                        .anyMatch(other -> !other.path().equals(field.path())
                                && other.path().size() == field.path().size()
                                && other.path().subList(0, group.size()).equals(group));
    }

    private static boolean isAmount(Role role) {
        return role.isNumber() && role != Role.PERCENT;
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
        boolean concluded = fields.stream().filter(SumNames::isFinal).toList().equals(List.of(fields.getLast()));
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
