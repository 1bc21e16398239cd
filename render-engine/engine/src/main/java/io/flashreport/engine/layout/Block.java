package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the pages, one below the other. */
public sealed interface Block {
    /** Null where none is needed. */
    @Nullable
    String heading();

    /** Single values of one record. */
    record Facts(@Nullable String heading, List<Fact> facts) implements Block {}

    /** Records as rows. */
    record Table(@Nullable String heading, Dataset dataset, List<Column> columns) implements Block {
        public boolean hasTotals() {
            return columns.stream().anyMatch(Column::total);
        }
    }

    /**
     * Records one below the other, each with blocks of its own.
     *
     * @param width of the cards, in points
     */
    record Cards(@Nullable String heading, Dataset dataset, List<Block> blocks, int width) implements Block {}

    /** Values by name as static rows: an object of objects that have the same members. */
    record Grid(@Nullable String heading, List<String> headings, List<Row> rows, List<Integer> widths)
            implements Block {
        /** The cells may be null where the member lacks the value. */
        public record Row(String name, List<@Nullable Cell> cells) {}

        public record Cell(Field field, Reading reading) {}
    }

    /**
     * A picture of the numbers of a dataset.
     *
     * @param category what stands at the axis: a date, a date and time, or a name
     * @param series one line, or one row of bars, for each
     */
    record Chart(@Nullable String heading, Kind kind, Dataset dataset, Column category, List<Column> series, int width)
            implements Block {
        /** How the numbers are drawn. */
        public enum Kind {
            TIME_SERIES,
            BARS
        }
    }

    /** Words of ours, such as that there is nothing. */
    record Message(@Nullable String heading, String text) implements Block {}
}
