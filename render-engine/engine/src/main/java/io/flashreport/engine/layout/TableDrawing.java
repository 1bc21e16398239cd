package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Role;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.jspecify.annotations.Nullable;

/** Draws the cells of a table, wherever they are put. */
final class TableDrawing {
    /** Above the text in a cell, and a little less below it, where letters seldom reach. */
    static final int AIR = 4;

    static final int ROW_HEIGHT = DrawingStyle.TEXT.lineHeight() + 2 * AIR;
    static final int HEADER_HEIGHT = ROW_HEIGHT + 2;
    static final float HEADER_RULE = 0.75f;
    static final float ROW_RULE = 0.5f;

    private static final int PICTURE_HEIGHT = 54;

    private final DrawingCanvas canvas;
    private final Scope scope;
    private final Words words;
    private final Block.Table table;
    private final int within;

    /**
     * Draws into the scope of the table's records.
     *
     * @param within the width of what cells are put in; 0 when each is alone in a container of its own
     */
    TableDrawing(DrawingCanvas canvas, Scope scope, Words words, Block.Table table, int within) {
        this.canvas = canvas;
        this.scope = scope;
        this.words = words;
        this.table = table;
        this.within = within;
    }

    /** 0 where columns are not called anything. */
    static int headerHeight(Block.Table table) {
        return table.hasHeadings() ? HEADER_HEIGHT : 0;
    }

    /** The height of a row before its texts have grown over more lines. */
    static int rowHeight(Block.Table table) {
        boolean pictures =
                table.columns().stream().anyMatch(column -> column.reading().role() == Role.IMAGE);
        return pictures ? PICTURE_HEIGHT + 2 * AIR : ROW_HEIGHT;
    }

    JRDesignTextElement heading(int index) {
        Column column = table.columns().get(index);
        JRDesignTextElement heading = canvas.words(
                scope,
                column.heading(),
                DrawingStyle.COLUMN_HEADING,
                canvas.inColumn(column.reading().alignment()),
                box(index, HEADER_HEIGHT - 2 * AIR));
        heading.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
        heading.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        return heading;
    }

    JRDesignElement cell(int index) {
        Column column = table.columns().get(index);
        return canvas.value(
                scope,
                column.field(),
                column.reading(),
                DrawingStyle.TEXT,
                canvas.inColumn(column.reading().alignment()),
                box(index, rowHeight(table) - 2 * AIR));
    }

    /** The sum of a column, or the word for it in the first column when that one has none; null for nothing. */
    @Nullable
    JRDesignElement total(int index) {
        Column column = table.columns().get(index);
        DrawingCanvas.Box box = box(index, ROW_HEIGHT - 2 * AIR);
        if (!column.total())
            return index == 0 ? canvas.words(scope, words.total(), DrawingStyle.TOTAL, Alignment.START, box) : null;
        var total = canvas.text(
                scope.total(column),
                DrawingStyle.TOTAL,
                canvas.inColumn(column.reading().alignment()),
                box);
        if (column.reading().pattern() != null)
            total.setPattern(column.reading().pattern());
        return total;
    }

    /** All elements of one kind in a row, with a rule. */
    List<JRDesignElement> row(Cells cells, int ruleY, Color colour, float thickness) {
        List<JRDesignElement> elements = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            JRDesignElement element = cells.at(i);
            if (element != null) elements.add(element);
        }
        elements.add(canvas.rule(colour, thickness, new DrawingCanvas.Box(0, ruleY, table.width(), 1, within)));
        return elements;
    }

    /** What stands in the columns. */
    interface Cells {
        @Nullable
        JRDesignElement at(int index);
    }

    private DrawingCanvas.Box box(int index, int height) {
        int width = table.columns().get(index).width();
        int x = within == 0
                ? 0
                : table.columns().subList(0, index).stream()
                        .mapToInt(Column::width)
                        .sum();
        int inset = Math.min(table.inset(index), width - 1);
        int padding = Math.min(Typography.PADDING, (width - inset - 1) / 2);
        return new DrawingCanvas.Box(
                x + inset + padding, AIR, width - inset - 2 * padding, height, within == 0 ? width : within);
    }
}
