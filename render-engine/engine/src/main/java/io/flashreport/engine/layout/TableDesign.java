package io.flashreport.engine.layout;

import io.flashreport.engine.layout.TableLayout.Cell;
import java.awt.Color;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JRDesignVariable;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.ExpressionTypeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ResetTypeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;

/**
 * Builds the report of a table. Every expression is a single parameter, field or variable, or simple text: the library
 * evaluates those itself, so no Java is generated or compiled.
 */
final class TableDesign {
    static final String TITLE = "title";
    static final String MESSAGE = "message";
    static final String CELL_FONT = "DejaVu Sans Condensed";
    static final float CELL_SIZE = 8.5f;

    private static final String TITLE_FONT = "DejaVu Sans";
    private static final int LINE_HEIGHT = 12;
    private static final int ROW_HEIGHT = 18;
    private static final int FOOTER_HEIGHT = 22;
    private static final int PAGE_NUMBERS_WIDTH = 160;
    private static final String PAGE = "page";
    private static final Color INK = new Color(0x1F2933);
    private static final Color SOFT = new Color(0x6B7785);
    private static final Color RULE = new Color(0xD5DBE1);

    private final TableLayout.Structure structure;
    private final JasperDesign design = new JasperDesign();
    private final int width;

    TableDesign(TableLayout.Structure structure) {
        this.structure = structure;
        this.width = structure.page().tableWidth();
    }

    static String heading(int column) {
        return "h" + column;
    }

    JasperDesign design() {
        PageFormat page = structure.page();
        design.setName("table");
        design.setPageWidth(page.width());
        design.setPageHeight(page.height());
        design.setLeftMargin(PageFormat.MARGIN);
        design.setRightMargin(PageFormat.MARGIN);
        design.setTopMargin(PageFormat.MARGIN);
        design.setBottomMargin(PageFormat.MARGIN - FOOTER_HEIGHT / 2);
        design.setColumnWidth(width);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        style();
        parameter(TITLE);
        if (structure.titled()) design.setTitle(title());
        if (structure.cells().isEmpty()) design.setSummary(message());
        else table();
        design.setPageFooter(footer());
        return design;
    }

    private void style() {
        var style = new JRDesignStyle();
        style.setName("text");
        style.setDefault(true);
        style.setFontName(CELL_FONT);
        style.setFontSize(CELL_SIZE);
        style.setForecolor(INK);
        adding(() -> design.addStyle(style));
    }

    private JRDesignBand title() {
        JRDesignBand band = band(40);
        JRDesignTextField title = text(band, 0, 0, width, 28, "$P{" + TITLE + "}");
        title.setFontName(TITLE_FONT);
        title.setFontSize(20f);
        title.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return band;
    }

    private JRDesignBand message() {
        parameter(MESSAGE);
        JRDesignBand band = band(40);
        JRDesignTextField message = text(band, 0, 10, width, 20, "$P{" + MESSAGE + "}");
        message.setFontSize(11f);
        message.setForecolor(SOFT);
        return band;
    }

    private void table() {
        JRDesignBand header = band(ROW_HEIGHT + 2);
        JRDesignBand row = band(ROW_HEIGHT);
        row.setSplitType(SplitTypeEnum.PREVENT);
        int x = 0;
        for (int i = 0; i < structure.cells().size(); i++) {
            Cell cell = structure.cells().get(i);
            parameter(heading(i));
            field("f" + i);
            JRDesignTextField head = cell(header, x, cell, "$P{" + heading(i) + "}");
            head.setBold(true);
            head.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
            head.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
            cell(row, x, cell, "$F{f" + i + "}");
            x += cell.width();
        }
        rule(header, 1f, INK);
        rule(row, 0.5f, RULE);
        design.setColumnHeader(header);
        ((JRDesignSection) design.getDetailSection()).addBand(row);
    }

    private JRDesignTextField cell(JRDesignBand band, int x, Cell cell, String expression) {
        JRDesignTextField text = text(band, x, 0, cell.width(), ROW_HEIGHT - 1, expression);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setBlankWhenNull(true);
        text.getLineBox().setPadding(ColumnWidths.PADDING);
        text.getLineBox().setTopPadding(3);
        text.getLineBox().setBottomPadding(3);
        if (cell.numeric()) text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        return text;
    }

    private JRDesignBand footer() {
        var current = new JRDesignVariable();
        current.setName(PAGE);
        current.setValueClass(Integer.class);
        current.setResetType(ResetTypeEnum.PAGE);
        // For pages on which no record begins.
        current.setInitialValueExpression(new JRDesignExpression("$V{" + JRVariable.PAGE_NUMBER + "}"));
        current.setExpression(new JRDesignExpression("$V{" + JRVariable.PAGE_NUMBER + "}"));
        adding(() -> design.addVariable(current));

        JRDesignBand band = band(FOOTER_HEIGHT);
        int y = FOOTER_HEIGHT - LINE_HEIGHT;
        soft(text(band, 0, y, width - PAGE_NUMBERS_WIDTH, LINE_HEIGHT, "$P{" + TITLE + "}"));
        JRDesignTextField numbers =
                soft(text(band, width - PAGE_NUMBERS_WIDTH, y, PAGE_NUMBERS_WIDTH, LINE_HEIGHT, ""));
        var expression = new JRDesignExpression("Page $V{" + PAGE + "} of $V{" + JRVariable.PAGE_NUMBER + "}");
        expression.setType(ExpressionTypeEnum.SIMPLE_TEXT);
        numbers.setExpression(expression);
        // Each variable is taken when it is final: the own one at the end of its page, the library's at the end of all.
        numbers.setEvaluationTime(EvaluationTimeEnum.AUTO);
        numbers.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        return band;
    }

    private static JRDesignTextField soft(JRDesignTextField text) {
        text.setFontSize(7.5f);
        text.setForecolor(SOFT);
        return text;
    }

    private void rule(JRDesignBand band, float thickness, Color color) {
        var line = new JRDesignLine(design);
        place(line, 0, band.getHeight() - 1, width, 0);
        line.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        line.getLinePen().setLineWidth(thickness);
        line.getLinePen().setLineColor(color);
        band.addElement(line);
    }

    private JRDesignTextField text(JRDesignBand band, int x, int y, int width, int height, String expression) {
        var text = new JRDesignTextField(design);
        place(text, x, y, width, height);
        text.setExpression(new JRDesignExpression(expression));
        band.addElement(text);
        return text;
    }

    private static void place(JRDesignElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
    }

    private static JRDesignBand band(int height) {
        var band = new JRDesignBand();
        band.setHeight(height);
        return band;
    }

    private void parameter(String name) {
        var parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        adding(() -> design.addParameter(parameter));
    }

    private void field(String name) {
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        adding(() -> design.addField(field));
    }

    /** The library refuses a name that is there already. */
    private static void adding(Adding adding) {
        try {
            adding.add();
        } catch (JRException e) {
            throw new IllegalStateException("the design of a table has a name twice", e);
        }
    }

    private interface Adding {
        void add() throws JRException;
    }
}
