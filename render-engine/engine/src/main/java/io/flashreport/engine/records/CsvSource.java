package io.flashreport.engine.records;

import io.flashreport.engine.data.CsvInput;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.value.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Data in CSV: the rows are the elements of an array. */
record CsvSource(Payload payload) implements Source {
    @Override
    public String read(Place document, Sink sink) {
        CsvInput rows = CsvInput.open(payload);
        if (rows.names().isEmpty())
            throw JobFailedException.malformed("The data is empty; send CSV whose first row has the columns' names.");
        String found = rows.encoding().inWords() + ", values separated by " + rows.delimiter();
        Place root = sink.member(document, Sink.Form.ARRAY, "", "");
        if (root == null) return found;
        sink.array(root);
        var cells = new CsvCells(root, rows.names(), name -> sink.member(root, Sink.Form.VALUE, name, name));
        for (List<String> row = rows.next(); row != null; row = rows.next()) cells.row(row, sink);
        return found;
    }

    @Override
    public Cursor cursor(Place place) {
        CsvInput rows = CsvInput.open(payload);
        return new CsvCursor(rows, new CsvCells(place, rows.names(), name -> place.child(name, Sink.Form.VALUE)));
    }

    /** Tells a sink the values of rows. */
    private static final class CsvCells {
        private final Place root;
        private final Function<String, @Nullable Place> places;
        private final List<@Nullable Place> columns = new ArrayList<>();

        private CsvCells(Place root, List<String> names, Function<String, @Nullable Place> places) {
            this.root = root;
            this.places = places;
            for (String name : names) columns.add(places.apply(name));
        }

        private void row(List<String> values, Sink sink) {
            sink.begin(root);
            for (int i = 0; i < values.size(); i++) {
                if (i == columns.size()) columns.add(places.apply("Column " + (i + 1)));
                Place column = columns.get(i);
                if (column != null) sink.value(column, CellText.of(values.get(i)), Token.TEXT);
            }
            sink.end(root);
        }
    }

    private record CsvCursor(CsvInput rows, CsvCells cells) implements Cursor {
        @Override
        public boolean next(Sink sink) {
            List<String> row = rows.next();
            if (row != null) cells.row(row, sink);
            return row != null;
        }

        @Override
        public void close() {}
    }
}
