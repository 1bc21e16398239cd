package io.flashreport.engine.layout;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.jasperreports.components.table.BaseColumn;
import net.sf.jasperreports.components.table.DesignCell;
import net.sf.jasperreports.components.table.StandardColumn;
import net.sf.jasperreports.components.table.StandardRow;
import net.sf.jasperreports.components.table.StandardTable;
import net.sf.jasperreports.components.table.WhenNoDataTypeTableEnum;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.design.JRDesignComponentElement;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import org.jspecify.annotations.Nullable;

/** A table of records that are not those of the whole report: one of the library's table components. */
final class NestedTable {
    private final DrawingCanvas canvas;
    private final Words words;

    NestedTable(DrawingCanvas canvas, Words words) {
        this.canvas = canvas;
        this.words = words;
    }

    /** The element that holds the table, at the beginning of a line. */
    JRDesignComponentElement draw(Scope around, Block.Table table, int within) {
        Scope.Run run = around.run(table.dataset());
        var component = new StandardTable();
        component.setDatasetRun(run.design());
        component.setWhenNoDataType(WhenNoDataTypeTableEnum.BLANK);
        columns(run.scope(), table).forEach(component::addColumn);
        component.setDetail(whole());
        component.setTableFooter(whole());
        var element = new JRDesignComponentElement(canvas.design());
        element.setComponent(component);
        return canvas.placed(
                element,
                new DrawingCanvas.Box(
                        0, 0, table.width(), TableDrawing.headerHeight(table) + TableDrawing.rowHeight(table), within));
    }

    private List<BaseColumn> columns(Scope scope, Block.Table table) {
        var drawing = new TableDrawing(canvas, scope, words, table, 0);
        List<BaseColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = new StandardColumn();
            column.setWidth(table.columns().get(i).width());
            if (table.hasHeadings()) {
                DesignCell header = cell(TableDrawing.HEADER_HEIGHT, drawing.heading(i));
                pen(header.getLineBox().getBottomPen(), DrawingColours.INK, TableDrawing.HEADER_RULE);
                column.setColumnHeader(header);
            }
            DesignCell row = cell(TableDrawing.rowHeight(table), drawing.cell(i));
            pen(row.getLineBox().getBottomPen(), DrawingColours.RULE, TableDrawing.ROW_RULE);
            column.setDetailCell(row);
            if (table.hasTotals()) {
                DesignCell total = cell(TableDrawing.ROW_HEIGHT, drawing.total(i));
                pen(total.getLineBox().getTopPen(), DrawingColours.INK, TableDrawing.HEADER_RULE);
                column.setTableFooter(total);
            }
            columns.add(column);
        }
        if (canvas.mirrored()) Collections.reverse(columns);
        return columns;
    }

    private static DesignCell cell(int height, @Nullable JRDesignElement element) {
        var cell = new DesignCell();
        cell.setHeight(height);
        if (element != null) cell.addElement(element);
        return cell;
    }

    private static void pen(JRPen pen, Color colour, float thickness) {
        pen.setLineColor(colour);
        pen.setLineWidth(thickness);
    }

    private static StandardRow whole() {
        var row = new StandardRow();
        row.setSplitType(SplitTypeEnum.PREVENT);
        return row;
    }
}
