package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Grid;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets an object of objects that have the same members as rows and columns. */
final class GridShape {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_COLUMNS = 16;

    /** So many of the cells must have a value. */
    private static final double FILLED = 0.6;

    private static final Pattern IDENTIFIER = Pattern.compile("\\p{Ll}[\\p{L}\\p{N}]*|[^ ]*_[^ ]*");

    private final List<Members> rows;
    private final List<List<Step>> paths;
    private final List<Map<List<Step>, Field>> values;
    private final Setting setting;

    private GridShape(List<Members> rows, Setting setting) {
        this.rows = rows;
        this.values = rows.stream().map(Members::byPath).toList();
        this.setting = setting;
        var all = new LinkedHashSet<List<Step>>();
        for (Map<List<Step>, Field> row : values) all.addAll(row.keySet());
        this.paths = List.copyOf(all);
    }

    /** Empty when the objects are too different, or too wide. */
    static Optional<Grid> of(@Nullable String heading, List<Members> objects, int width, Setting setting) {
        if (objects.size() < FEWEST_ROWS) return Optional.empty();
        var shape = new GridShape(objects, setting);
        if (!shape.isRegular()) return Optional.empty();
        List<Need> needs = shape.needs();
        if (needs.stream().mapToInt(Need::least).sum() > width) return Optional.empty();
        return Optional.of(shape.grid(heading, needs, width));
    }

    private boolean isRegular() {
        int filled = values.stream().mapToInt(Map::size).sum();
        return paths.size() <= MOST_COLUMNS
                && filled >= FILLED * paths.size() * rows.size()
                && values.stream()
                        .flatMap(row -> row.values().stream())
                        .map(field -> setting.reading(field).role())
                        .noneMatch(role -> role == Role.LONG_TEXT || role == Role.IMAGE);
    }

    private Grid grid(@Nullable String heading, List<Need> needs, int width) {
        var headings = new ArrayList<String>(List.of(""));
        var alignments = new ArrayList<Alignment>(List.of(Alignment.START));
        for (List<Step> path : paths) {
            headings.add(Headings.of(path));
            alignments.add(alignment(path));
        }
        var lines = new ArrayList<Grid.Row>();
        for (int i = 0; i < rows.size(); i++) lines.add(new Grid.Row(name(rows.get(i)), cells(values.get(i))));
        List<Integer> widths =
                Arrays.stream(WidthShare.of(needs, width)).boxed().toList();
        return new Grid(heading, List.copyOf(headings), List.copyOf(lines), widths, List.copyOf(alignments));
    }

    private List<Grid.@Nullable Cell> cells(Map<List<Step>, Field> row) {
        var cells = new ArrayList<Grid.@Nullable Cell>();
        for (List<Step> path : paths) {
            Field field = row.get(path);
            cells.add(field == null ? null : new Grid.Cell(field, reading(path, field)));
        }
        return cells;
    }

    /** Numbers below each other have as many decimals as the one with the most. */
    private Reading reading(List<Step> path, Field field) {
        Reading own = setting.reading(field);
        if (!readings(path).allMatch(other -> other.role().isNumber() && other.valueClass() == own.valueClass()))
            return own;
        return readings(path)
                .filter(other -> other.role() == own.role())
                .max((a, b) -> Integer.compare(patternLength(a), patternLength(b)))
                .orElse(own);
    }

    private static int patternLength(Reading reading) {
        return reading.pattern() == null ? 0 : reading.pattern().length();
    }

    private Alignment alignment(List<Step> path) {
        List<Alignment> all = readings(path).map(Reading::alignment).distinct().toList();
        return all.size() == 1 ? all.getFirst() : Alignment.START;
    }

    private Stream<Reading> readings(List<Step> path) {
        return values.stream()
                .map(row -> row.get(path))
                .filter(Objects::nonNull)
                .map(setting::reading);
    }

    private List<Need> needs() {
        var needs = new ArrayList<Need>();
        int names = rows.stream()
                .mapToInt(row -> setting.measure().value(name(row)))
                .max()
                .orElse(0);
        int named = Math.min(names, Need.WIDEST_TEXT) + 2 * Typography.PADDING;
        needs.add(new Need(named, named, named, named));
        for (List<Step> path : paths) {
            String heading = Headings.of(path);
            values.stream()
                    .map(row -> row.get(path))
                    .filter(Objects::nonNull)
                    .map(field -> Need.of(field, heading, reading(path, field), setting.measure()))
                    .reduce(Need::widest)
                    .ifPresent(needs::add);
        }
        return needs;
    }

    /** Names that are data, as "iPhone 12" or "DE", stay as they are. */
    private static String name(Members row) {
        String name = row.name().name();
        return IDENTIFIER.matcher(name).matches() ? Headings.of(List.of(row.name())) : name;
    }
}
