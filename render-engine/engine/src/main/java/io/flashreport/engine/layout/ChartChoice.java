package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Chart;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a picture says more than the numbers of a table: a series over time, or a few things beside each other. */
final class ChartChoice {
    private static final int HEIGHT = 150;
    private static final int FEWEST_TIMES = 3;
    private static final int MOST_TIMES = 5_000;
    private static final int FEWEST_BARS = 2;
    private static final int MOST_BARS = 12;
    private static final int MOST_LINES = 3;
    private static final int MOST_ROWS_OF_BARS = 4;

    /** Names at an axis. */
    private static final int MOST_NAME_CHARS = 28;

    /** Of a word such as OK beside a measured value. */
    private static final int MOST_REMARK_CHARS = 12;

    /** Numbers that are so many times larger leave nothing of the others to see. */
    private static final double COMPARABLE = 8;

    private final Dataset dataset;
    private final List<Column> columns;

    private ChartChoice(Dataset dataset, List<Column> columns) {
        this.dataset = dataset;
        this.columns = columns;
    }

    /** Empty when it would say nothing. */
    static Optional<Chart> of(
            @Nullable String heading, Dataset dataset, List<Column> columns, int width, Setting setting) {
        if (!setting.look().charts()) return Optional.empty();
        var choice = new ChartChoice(dataset, columns);
        return choice.times()
                .map(time -> chart(heading, Chart.Kind.TIME_SERIES, dataset, time, choice.lines(), width))
                .or(() -> choice.names()
                        .map(name -> chart(heading, Chart.Kind.BARS, dataset, name, choice.bars(), width)))
                .filter(chart -> !chart.series().isEmpty());
    }

    private static Chart chart(
            @Nullable String heading,
            Chart.Kind kind,
            Dataset dataset,
            Column category,
            List<Column> series,
            int width) {
        return new Chart(heading, kind, dataset, category, series, width, HEIGHT);
    }

    /** The column of a series over time: nothing beside it may make events of the values. */
    private Optional<Column> times() {
        if (dataset.records() < FEWEST_TIMES || dataset.records() > MOST_TIMES) return Optional.empty();
        List<Column> times = columns.stream()
                .filter(column -> column.reading().role().isTemporal())
                .toList();
        if (times.size() != 1 || !isFull(times.getFirst()) || !isOrdered(times.getFirst())) return Optional.empty();
        if (times.getFirst().reading().role() == Role.TIME) return Optional.empty();
        boolean events = columns.stream().anyMatch(column -> !column.equals(times.getFirst()) && !isMeasured(column));
        return events ? Optional.empty() : Optional.of(times.getFirst());
    }

    private static boolean isMeasured(Column column) {
        Field field = column.field();
        return switch (column.reading().role()) {
            case COUNT, DECIMAL, MONEY, PERCENT, YES_NO, NOTHING -> true;
            case TEXT, IDENTIFIER ->
                field.profile().only().isPresent()
                        || (field.profile().longestChars() <= MOST_REMARK_CHARS
                                && column.reading().role() == Role.TEXT);
            case LONG_TEXT, DATE, DATE_TIME, TIME, WEB_ADDRESS, MAIL_ADDRESS, IMAGE -> false;
        };
    }

    private static boolean isOrdered(Column column) {
        var times = new ArrayList<Instant>();
        for (String text : column.field().profile().sample()) {
            if (!(column.reading().value(text) instanceof Date time)) return false;
            times.add(time.toInstant());
        }
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < times.size(); i++) {
            rising &= times.get(i).isAfter(times.get(i - 1));
            falling &= times.get(i).isBefore(times.get(i - 1));
        }
        return times.size() >= FEWEST_TIMES && (rising || falling);
    }

    private List<Column> lines() {
        List<Column> numbers = columns.stream()
                .filter(column -> column.reading().role().isNumber() && isFull(column) && !isConstant(column))
                .toList();
        List<Column> comparable = comparable(numbers);
        return comparable.subList(0, Math.min(MOST_LINES, comparable.size()));
    }

    /** The column of names beside which there is nothing but numbers. */
    private Optional<Column> names() {
        if (dataset.records() < FEWEST_BARS || dataset.records() > MOST_BARS) return Optional.empty();
        List<Column> names = columns.stream()
                .filter(column -> !column.reading().role().isNumber())
                .toList();
        if (names.size() != 1) return Optional.empty();
        Column name = names.getFirst();
        boolean fits = name.reading().role() == Role.TEXT
                && !name.field().list()
                && isFull(name)
                && !isConstant(name)
                && name.field().profile().longestChars() <= MOST_NAME_CHARS;
        return fits ? Optional.of(name) : Optional.empty();
    }

    private List<Column> bars() {
        List<Column> numbers = columns.stream()
                .filter(column -> column.reading().isSummable() && isFull(column))
                .toList();
        List<Column> money = numbers.stream()
                .filter(column -> column.reading().role() == Role.MONEY)
                .toList();
        List<Column> comparable = comparable(money.isEmpty() ? numbers : money);
        return comparable.size() > MOST_ROWS_OF_BARS ? List.of() : comparable;
    }

    /** Those whose numbers are about as large as those of the first one. */
    private static List<Column> comparable(List<Column> numbers) {
        if (numbers.isEmpty()) return List.of();
        Column first = numbers.getFirst();
        double size = size(first);
        return numbers.stream()
                .filter(column -> column.equals(first)
                        || (size > 0
                                && size(column) > 0
                                && Math.max(size, size(column)) / Math.min(size, size(column)) <= COMPARABLE))
                .filter(column -> (column.reading().role() == Role.PERCENT)
                        == (first.reading().role() == Role.PERCENT))
                .toList();
    }

    private static double size(Column column) {
        double largest = 0;
        for (String text : column.field().profile().sample())
            if (column.reading().value(text) instanceof BigDecimal number)
                largest = Math.max(largest, Math.abs(number.doubleValue()));
        return largest;
    }

    private boolean isFull(Column column) {
        return column.field().profile().values() == dataset.records();
    }

    private static boolean isConstant(Column column) {
        return column.field().profile().only().isPresent();
    }
}
