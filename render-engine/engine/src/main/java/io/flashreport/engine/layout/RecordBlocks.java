package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one record becomes: its single values, the arrays in it, what those come to, and notes. */
final class RecordBlocks {
    private final Setting setting;

    RecordBlocks(Setting setting) {
        this.setting = setting;
    }

    /** What is around the blocks: how wide they may be, and how deep in cards they are. */
    record Room(int width, int level) {
        private static final int SET_IN = 14;

        boolean isCard() {
            return level > 0;
        }

        /** Cards in cards are set in. */
        Room inside() {
            return new Room(level == 0 ? width : width - SET_IN, level + 1);
        }
    }

    /**
     * Plans the record.
     *
     * @param arrays with the headings of their sections
     * @param around how many steps of the paths the title says already
     */
    List<Block> of(List<Field> fields, List<Section> arrays, int around, Room room) {
        int host = host(arrays, room);
        List<Field> sums = host < 0 ? List.of() : SumsShape.chosen(fields, around, setting);
        List<Field> closing = arrays.isEmpty() || room.isCard() ? List.of() : closing(fields, around);
        List<Field> facts = fields.stream()
                .filter(field -> !sums.contains(field) && !closing.contains(field))
                .toList();
        List<Block> blocks = new ArrayList<>(ObjectBlocks.of(facts, around, room.width, room.isCard(), setting));
        boolean letter = !sums.isEmpty() || blocks.size() > 1;
        for (int i = 0; i < arrays.size(); i++) {
            Section section = arrays.get(i);
            boolean summed = i == host && !sums.isEmpty();
            List<Column> columns = List.of();
            if (setting.isTable(section.dataset, room.width)) {
                columns = columns(section, room, facts, summed);
                blocks.addAll(table(section, columns, room, !letter));
            } else {
                blocks.add(cards(section, room));
            }
            if (summed) blocks.add(SumsShape.of(sums, columns, room.width, setting));
        }
        blocks.addAll(FactsShape.of(null, closing, around, 0, room.width, setting));
        return blocks;
    }

    /** Notes and remarks, which are read after what they are about. */
    private List<Field> closing(List<Field> fields, int around) {
        return fields.stream()
                .filter(field -> Names.isClosing(field)
                        && Names.told(field).size() <= around + 1
                        && isText(setting.reading(field).role()))
                .toList();
    }

    private static boolean isText(Role role) {
        return role == Role.TEXT || role == Role.LONG_TEXT;
    }

    /** An array of the record. */
    record Section(@Nullable String heading, Dataset dataset) {}

    /** The array that sums are of: the first table with amounts, else the last one. */
    private int host(List<Section> arrays, Room room) {
        for (int i = 0; i < arrays.size(); i++) {
            Dataset dataset = arrays.get(i).dataset;
            if (setting.isTable(dataset, room.width)
                    && setting.fields(dataset).stream().anyMatch(this::isAmount)) return i;
        }
        return arrays.size() - 1;
    }

    private boolean isAmount(Field field) {
        return setting.reading(field).role().isNumber();
    }

    /** What the record says already is not added up once more. */
    private List<Column> columns(Section section, Room room, List<Field> facts, boolean summed) {
        boolean totals = !summed && section.dataset.mostRecords() >= 2;
        Set<String> said = facts.stream()
                .filter(this::isAmount)
                .map(RecordBlocks::lastName)
                .collect(Collectors.toSet());
        TableShape shape = setting.shape(section.dataset);
        List<Column> columns = shape.columns(room.width, field -> totals && !said.contains(lastName(field)));
        // Where there is a line of sums anyway, a gap in it would seem to be an error.
        return columns.stream().anyMatch(Column::total) ? shape.columns(room.width, field -> totals) : columns;
    }

    private static String lastName(Field field) {
        return field.path().isEmpty() ? "" : Names.plain(field.path().getLast());
    }

    private List<Block> table(Section section, List<Column> columns, Room room, boolean charts) {
        Optional<Block.Chart> chart = charts && !room.isCard()
                ? ChartChoice.of(section.heading, section.dataset, columns, room.width, setting)
                : Optional.empty();
        // A list has its name as the heading of its column.
        boolean list = columns.size() == 1 && columns.getFirst().heading().equals(section.heading);
        if (chart.isEmpty()) return List.of(new Block.Table(list ? null : section.heading, section.dataset, columns));
        return List.of(chart.get(), new Block.Table(null, section.dataset, columns));
    }

    private Block cards(Section section, Room around) {
        Dataset dataset = section.dataset;
        Room room = around.inside();
        List<Field> fields = setting.fields(dataset);
        Optional<Field> title = CardTitle.of(dataset, fields, setting);
        List<Field> rest = fields.stream()
                .filter(field -> title.isEmpty() || !field.equals(title.get()))
                .toList();
        List<Block> blocks = of(rest, inside(setting.nested(dataset)), 0, room);
        return new Block.Cards(
                section.heading,
                dataset,
                title.map(field -> CardTitle.placed(field, fields, room.width, setting))
                        .orElse(null),
                blocks,
                room.width);
    }

    /** In a card, one array alone needs no heading: it would be the same in every card. */
    private static List<Section> inside(List<Dataset> arrays) {
        if (arrays.size() == 1) return List.of(new Section(null, arrays.getFirst()));
        List<String> headings = SectionHeadings.of(arrays);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < arrays.size(); i++)
            sections.add(new Section(SectionHeadings.orNone(headings.get(i)), arrays.get(i)));
        return sections;
    }
}
