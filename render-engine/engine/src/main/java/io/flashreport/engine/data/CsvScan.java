package io.flashreport.engine.data;

import io.flashreport.engine.job.JobFailedException;
import java.util.List;

/** The first way through CSV. The records are the rows after the first. */
final class CsvScan {
    private CsvScan() {}

    static DataTable scan(Payload payload) {
        CsvInput rows = CsvInput.open(payload);
        if (rows.names().isEmpty())
            throw JobFailedException.malformed("The data is empty; send CSV whose first row has the columns' names.");
        var tree = new FieldTree("row");
        long count = 0;
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            count++;
            CsvCells.row(rows.names(), row, tree.root, tree);
        }
        FieldTree.Columns columns = tree.columnsOf(tree.root);
        int width = columns.kept().size();
        return new DataTable(
                rows.encoding(),
                "the rows after the first, whose values are separated by " + rows.delimiter(),
                count,
                columns.kept(),
                columns.warnings(),
                () -> new CsvRecords(payload, tree.root, width));
    }
}
