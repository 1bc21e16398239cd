package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The records of a dataset as rows: which columns in which order, and how wide on which page. */
final class TableShape {
    /** Rows should not be taller than about half a page. */
    private static final int MOST_LINES = 36;

    /** More lines than these in a row are better read on wider paper. */
    private static final int PLEASANT_LINES = 12;

    private static final int LONG_TEXT = 200;

    private final List<Candidate> candidates;

    /** How well rows fit into a width. */
    enum Fit {
        WELL,
        TIGHTLY,
        NOT
    }

    private record Candidate(Field field, String heading, Reading reading, Need need) {}

    private TableShape(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    static TableShape of(String name, List<Field> fields, Sight sight, Measure measure) {
        List<String> headings = fields.stream().allMatch(TableShape::isNamedByItsFirst)
                ? fields.stream().map(field -> "").toList()
                : Headings.of(fields, 0);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Reading reading = sight.reading(field);
            // A value that has no name of its own is called as its record is.
            String heading = field.path().isEmpty() && !field.key() ? name : headings.get(i);
            candidates.add(new Candidate(field, heading, reading, Need.of(field, heading, reading, measure)));
        }
        return new TableShape(apart(ordered(candidates)));
    }

    /** Whether it is a column of an array of arrays that begins with a text: its number would only stand above that. */
    private static boolean isNamedByItsFirst(Field field) {
        return field.path().size() == 1
                && field.path().getFirst().written().startsWith("[")
                && field.path().getFirst().name().chars().allMatch(Character::isDigit)
                && field.profile().sample().getFirst().codePoints().anyMatch(Character::isLetter);
    }

    /** As in the data, but a picture never stands between others, and long texts not between short ones. */
    private static List<Candidate> ordered(List<Candidate> candidates) {
        var ordered = new ArrayList<>(candidates);
        List<Candidate> long_ = candidates.stream().filter(TableShape::isLong).toList();
        boolean moneyFollows = long_.size() == 1
                && candidates.subList(candidates.indexOf(long_.getFirst()), candidates.size()).stream()
                        .anyMatch(candidate -> candidate.reading.role().isNumber());
        if (long_.size() == 1 && !moneyFollows) {
            ordered.removeAll(long_);
            ordered.addAll(long_);
        }
        for (int i = 1; i < ordered.size() - 1; i++)
            if (ordered.get(i).reading.role() == Role.IMAGE) ordered.addFirst(ordered.remove(i));
        return List.copyOf(ordered);
    }

    private static List<Candidate> apart(List<Candidate> candidates) {
        var apart = new ArrayList<Candidate>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            int inset = i == 0 ? 0 : Block.Table.inset(candidates.get(i - 1).reading, candidate.reading);
            apart.add(new Candidate(candidate.field, candidate.heading, candidate.reading, candidate.need.plus(inset)));
        }
        return List.copyOf(apart);
    }

    private static boolean isLong(Candidate candidate) {
        return candidate.reading.role() == Role.LONG_TEXT
                && candidate.field.profile().longestChars() > LONG_TEXT;
    }

    Fit fit(int room) {
        if (candidates.isEmpty() || sum(Need::least) > room) return Fit.NOT;
        int lines = lines(widths(room));
        if (lines > MOST_LINES) return Fit.NOT;
        return sum(Need::comfortable) <= room && lines <= PLEASANT_LINES ? Fit.WELL : Fit.TIGHTLY;
    }

    /**
     * At most as wide as the room in all.
     *
     * @param added of which fields sums are wanted, where they say something
     */
    List<Column> columns(int room, Predicate<Field> added) {
        int[] widths = widths(room);
        // Numbers alone are not told apart by anything: a sum of them would be one more.
        boolean told = !candidates.stream().allMatch(candidate -> adds(candidate.reading));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < widths.length; i++) {
            Candidate candidate = candidates.get(i);
            boolean total = told && adds(candidate.reading) && added.test(candidate.field);
            columns.add(new Column(candidate.field, candidate.heading, candidate.reading, widths[i], total));
        }
        return List.copyOf(columns);
    }

    private boolean adds(Reading reading) {
        return reading.isSummable()
                && reading.role().isNumber()
                && !(reading.role() == Role.MONEY && (mixesCurrencies() || isJournal()));
    }

    /** Whether the one column of amounts stands beside a balance, which says what they come to. */
    private boolean isJournal() {
        long amounts = candidates.stream()
                .filter(candidate -> candidate.reading.role() == Role.MONEY && candidate.reading.isSummable())
                .count();
        return amounts == 1 && candidates.stream().map(Candidate::field).anyMatch(Names::isBalance);
    }

    private boolean mixesCurrencies() {
        return candidates.stream()
                .map(Candidate::field)
                .anyMatch(field ->
                        Names.isCurrency(field) && field.profile().only().isEmpty());
    }

    private int[] widths(int room) {
        return WidthShare.of(candidates.stream().map(Candidate::need).toList(), room);
    }

    private int lines(int[] widths) {
        int most = 1;
        for (int i = 0; i < widths.length; i++)
            most = Math.max(most, candidates.get(i).need.whole() / Math.max(1, widths[i] - 2 * Typography.PADDING) + 1);
        return most;
    }

    private int sum(ToIntFunction<Need> part) {
        return candidates.stream().map(Candidate::need).mapToInt(part).sum();
    }
}
