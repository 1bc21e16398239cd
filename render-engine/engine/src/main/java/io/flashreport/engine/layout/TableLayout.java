package io.flashreport.engine.layout;

import io.flashreport.engine.data.Column;
import io.flashreport.engine.data.DataTable;
import java.awt.Font;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * The automatic layout of a table: its structure, which makes the report, apart from its texts, which are parameters.
 * Tables of one structure share a compiled report, and nothing that a stranger wrote gets into it.
 */
public final class TableLayout {
    private static final String EMPTY = "There are no records in the data.";

    private final Structure structure;
    private final Map<String, Object> parameters;

    private TableLayout(Structure structure, Map<String, Object> parameters) {
        this.structure = structure;
        this.parameters = parameters;
    }

    public static TableLayout of(DataTable table, String title) {
        // Columns without any record would promise data that is not there.
        List<Column> columns = table.records() == 0 ? List.of() : table.columns();
        List<String> headings =
                columns.stream().map(column -> Heading.of(column.path())).toList();
        var parameters = new HashMap<String, Object>();
        parameters.put(TableDesign.TITLE, title);
        for (int i = 0; i < headings.size(); i++) parameters.put(TableDesign.heading(i), headings.get(i));
        if (columns.isEmpty()) parameters.put(TableDesign.MESSAGE, EMPTY);

        var widths = new ColumnWidths(
                columns,
                headings,
                new TextWidth(TableDesign.CELL_FONT, Font.PLAIN, TableDesign.CELL_SIZE),
                new TextWidth(TableDesign.CELL_FONT, Font.BOLD, TableDesign.CELL_SIZE));
        PageFormat page = PageFormat.forTable(widths.comfortable());
        int[] fitted = columns.isEmpty() ? new int[0] : widths.fitted(page.tableWidth());
        List<Cell> cells = IntStream.range(0, columns.size())
                .mapToObj(i -> new Cell(fitted[i], columns.get(i).numeric()))
                .toList();
        return new TableLayout(new Structure(page, cells, !title.isBlank()), parameters);
    }

    /** Equal for layouts that make the same report. */
    public Object key() {
        return structure;
    }

    public JasperDesign design() {
        return new TableDesign(structure).design();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public List<String> headings() {
        return IntStream.range(0, structure.cells.size())
                .mapToObj(i -> String.valueOf(parameters.get(TableDesign.heading(i))))
                .toList();
    }

    /** A column on the page. */
    record Cell(int width, boolean numeric) {}

    record Structure(PageFormat page, List<Cell> cells, boolean titled) {}
}
