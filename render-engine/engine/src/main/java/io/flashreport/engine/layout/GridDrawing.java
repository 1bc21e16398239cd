package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElement;
import org.jspecify.annotations.Nullable;

/** Draws values by name as rows that are known beforehand. */
final class GridDrawing {
    private static final int ROW = TableDrawing.ROW_HEIGHT;

    private final DrawingCanvas canvas;
    private final Scope scope;
    private final int within;

    GridDrawing(DrawingCanvas canvas, Scope scope, int within) {
        this.canvas = canvas;
        this.scope = scope;
        this.within = within;
    }

    /** One piece for each row, the headings with the first one. */
    List<DrawingPiece> draw(Block.Grid grid) {
        List<DrawingPiece> pieces = new ArrayList<>();
        for (Block.Grid.Row row : grid.rows()) {
            DrawingPiece piece = row(grid, row);
            pieces.add(pieces.isEmpty() ? headings(grid).over(piece) : piece);
        }
        return pieces;
    }

    private DrawingPiece headings(Block.Grid grid) {
        List<JRDesignElement> elements = new ArrayList<>();
        int x = 0;
        for (int i = 0; i < grid.headings().size(); i++) {
            String heading = grid.headings().get(i);
            if (!heading.isEmpty())
                elements.add(canvas.words(
                        scope,
                        heading,
                        DrawingStyle.COLUMN_HEADING,
                        canvas.inColumn(grid.alignments().get(i)),
                        box(grid, i, x)));
            x += grid.widths().get(i);
        }
        elements.add(rule(x, 0.75f, true));
        return DrawingPiece.whole(ROW + 2, elements);
    }

    private DrawingPiece row(Block.Grid grid, Block.Grid.Row row) {
        List<JRDesignElement> elements = new ArrayList<>();
        elements.add(canvas.words(scope, row.name(), DrawingStyle.TEXT, Alignment.START, box(grid, 0, 0)));
        int x = grid.widths().getFirst();
        for (int i = 1; i <= row.cells().size(); i++) {
            Block.Grid.@Nullable Cell cell = row.cells().get(i - 1);
            if (cell != null)
                elements.add(canvas.value(
                        scope,
                        cell.field(),
                        cell.reading(),
                        DrawingStyle.TEXT,
                        canvas.inColumn(grid.alignments().get(i)),
                        box(grid, i, x)));
            x += grid.widths().get(i);
        }
        elements.add(rule(x, 0.5f, false));
        return DrawingPiece.whole(ROW, elements);
    }

    private JRDesignElement rule(int width, float thickness, boolean dark) {
        int y = dark ? ROW : ROW - 1;
        return canvas.rule(
                dark ? DrawingColours.INK : DrawingColours.RULE,
                thickness,
                new DrawingCanvas.Box(0, y, width, 1, within));
    }

    private DrawingCanvas.Box box(Block.Grid grid, int column, int x) {
        int padding = Typography.PADDING;
        return new DrawingCanvas.Box(
                x + padding,
                TableDrawing.AIR,
                Math.max(1, grid.widths().get(column) - 2 * padding),
                DrawingStyle.TEXT.lineHeight(),
                within);
    }
}
