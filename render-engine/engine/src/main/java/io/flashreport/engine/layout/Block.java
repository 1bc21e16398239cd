package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the pages, one below the other. */
public sealed interface Block {
    /** Null where none is needed. */
    @Nullable
    String heading();

    /**
     * Single values of one record, names above the values.
     *
     * @param x from the start of the blocks around it, in points; more than 0 only beside others
     * @param width from there
     */
    record Facts(@Nullable String heading, int x, int width, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** Groups of facts beside each other, as those of the seller and the buyer on an invoice. */
    record Beside(List<Facts> parts) implements Block {
        public Beside {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable String heading() {
            return null;
        }
    }

    /**
     * What a table comes to, under it: one line for each, the name and, at the end of the line, the value.
     *
     * @param x where the names begin
     * @param width of the lines from there; the values have the last part of it, {@link Fact#x} to its width
     * @param concluded whether the last line is what it comes to in all
     */
    record Sums(int x, int width, List<Fact> facts, boolean concluded) implements Block {
        public Sums {
            facts = List.copyOf(facts);
        }

        @Override
        public @Nullable String heading() {
            return null;
        }
    }

    /** Records as rows. In a card that holds none of them nothing is drawn, not even the heading. */
    record Table(@Nullable String heading, Dataset dataset, List<Column> columns) implements Block {
        public Table {
            columns = List.copyOf(columns);
        }

        public boolean hasTotals() {
            return columns.stream().anyMatch(Column::total);
        }

        /** Whether the columns are called anything. */
        public boolean hasHeadings() {
            return columns.stream().anyMatch(column -> !column.heading().isEmpty());
        }

        public int width() {
            return columns.stream().mapToInt(Column::width).sum();
        }

        /** Air before the text of a column, beyond that of all columns; part of its width. */
        int inset(int index) {
            return index == 0
                    ? 0
                    : inset(columns.get(index - 1).reading(), columns.get(index).reading());
        }

        /** Numbers at the end of a column would seem to belong to what stands at the start of the next one. */
        static int inset(Reading before, Reading reading) {
            boolean meet = before.alignment() == Alignment.END && reading.alignment() == Alignment.START;
            return meet ? Typography.INSET : 0;
        }
    }

    /**
     * Records one below the other, each with blocks of its own.
     *
     * @param title the value that names the card; its label, which may be empty, stands before it in the same line and
     *     has the room up to {@link Fact#x}
     * @param width of the cards, in points; by what is missing to the width around them they are set in
     */
    record Cards(
            @Nullable String heading,
            Dataset dataset,
            @Nullable Fact title,
            List<Block> blocks,
            int width) implements Block {
        public Cards {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Values by name as static rows: an object of objects that have the same members.
     *
     * @param headings of all columns, the first one is that of the names and may be empty
     * @param widths of all columns
     * @param alignments of all columns
     */
    record Grid(
            @Nullable String heading,
            List<String> headings,
            List<Row> rows,
            List<Integer> widths,
            List<Alignment> alignments)
            implements Block {
        /** The cells, those of the names not among them, may be null where the member lacks the value. */
        public record Row(String name, List<@Nullable Cell> cells) {}

        public record Cell(Field field, Reading reading) {}
    }

    /**
     * A picture of the numbers of a dataset.
     *
     * @param category what stands at the axis: a date, a date and time, or a name
     * @param series one line, or one row of bars, for each
     */
    record Chart(
            @Nullable String heading,
            Kind kind,
            Dataset dataset,
            Column category,
            List<Column> series,
            int width,
            int height)
            implements Block {
        public Chart {
            series = List.copyOf(series);
        }

        /** How the numbers are drawn. */
        public enum Kind {
            TIME_SERIES,
            BARS
        }
    }

    /** Words of ours, such as that there is nothing. */
    record Message(@Nullable String heading, String text) implements Block {}
}
