package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import java.util.List;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plan as a report of the library. When a document is nothing but one table, or cards, the report reads those
 * records itself, so that a million of them pass through; else it reads one record, the document, and holds lists and
 * tables of its own.
 */
final class Drawing {
    private static final int BELOW_HEADER = 2;

    private final Plan plan;
    private final JasperDesign design;
    private final DrawingCanvas canvas;
    private final Scope scope;
    private final int width;

    /**
     * Draws into a design that has nothing but its main scope.
     *
     * @param scope of the records that {@link #main} says
     */
    Drawing(Plan plan, JasperDesign design, Scope scope) {
        this.plan = plan;
        this.design = design;
        this.scope = scope;
        this.width = plan.paper().contentWidth();
        this.canvas = new DrawingCanvas(design, plan);
    }

    /** The dataset that the whole report reads; null for the document itself. */
    static @Nullable Dataset main(Plan plan) {
        List<Block> blocks = plan.blocks();
        if (blocks.isEmpty()) return null;
        Block last = blocks.getLast();
        Dataset records =
                last instanceof Block.Table || last instanceof Block.Cards ? BlockDrawing.records(last) : null;
        if (records == null) return null;
        for (Block block : blocks.subList(0, blocks.size() - 1)) {
            boolean goesAlong = block instanceof Block.Message
                    || (block instanceof Block.Chart chart && chart.dataset() == records);
            if (!goesAlong) return null;
        }
        return records;
    }

    void draw(DrawingFrame.Given given) {
        var frame = new DrawingFrame(plan, canvas, given);
        page();
        DrawingPiece title = frame.title();
        if (main(plan) != null) records(title);
        else document(title);
        design.setPageFooter(band(frame.footer()));
    }

    private void page() {
        Paper paper = plan.paper();
        design.setPageWidth(paper.width());
        design.setPageHeight(paper.height());
        design.setLeftMargin(paper.margin());
        design.setRightMargin(paper.margin());
        design.setTopMargin(paper.margin());
        design.setBottomMargin(Math.max(0, paper.margin() - DrawingFrame.FOOTER_HEIGHT / 2));
        design.setColumnWidth(width);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
    }

    private void document(DrawingPiece title) {
        boolean onlyWords = plan.blocks().stream().allMatch(Block.Message.class::isInstance);
        List<DrawingPiece> pieces = blocks().pieces(plan.blocks());
        // An array without records is no record either, and would show no detail.
        if (onlyWords) title = pieces.stream().reduce(title, DrawingPiece::over);
        setTitle(title);
        if (!onlyWords) pieces.forEach(piece -> detail().addBand(band(piece)));
    }

    private void records(DrawingPiece title) {
        List<Block> before = plan.blocks().subList(0, plan.blocks().size() - 1);
        Block last = plan.blocks().getLast();
        DrawingPiece top = blocks().pieces(before).stream().reduce(title, DrawingPiece::over);
        if (last.heading() != null) top = top.over(blocks().heading(last.heading(), 0, width));
        setTitle(top);
        if (last instanceof Block.Table table) table(table);
        if (last instanceof Block.Cards cards) cards(cards);
    }

    private void table(Block.Table table) {
        var drawing = new TableDrawing(canvas, scope, plan.words(), table, width);
        if (table.hasHeadings()) design.setColumnHeader(ruled(header(drawing)));
        int row = TableDrawing.rowHeight(table);
        List<JRDesignElement> cells = drawing.row(drawing::cell, row - 1, DrawingColours.RULE, TableDrawing.ROW_RULE);
        detail().addBand(ruled(DrawingPiece.whole(row, cells)));
        if (!table.hasTotals()) return;
        var all = new JRDesignGroup();
        all.setName("all");
        List<JRDesignElement> totals = drawing.row(drawing::total, 0, DrawingColours.INK, TableDrawing.HEADER_RULE);
        ((JRDesignSection) all.getGroupFooterSection())
                .addBand(band(DrawingPiece.whole(TableDrawing.ROW_HEIGHT + BELOW_HEADER, totals)));
        Scope.naming(() -> design.addGroup(all));
    }

    private static DrawingPiece header(TableDrawing drawing) {
        int height = TableDrawing.HEADER_HEIGHT;
        List<JRDesignElement> headings =
                drawing.row(drawing::heading, height - 1, DrawingColours.INK, TableDrawing.HEADER_RULE);
        return DrawingPiece.whole(height, headings);
    }

    private void cards(Block.Cards cards) {
        int indent = Math.max(0, width - cards.width());
        for (DrawingPiece piece : new CardsDrawing(canvas, plan.words()).card(scope, cards, cards.width())) {
            if (!canvas.mirrored()) piece.elements().forEach(element -> element.setX(element.getX() + indent));
            detail().addBand(band(piece));
        }
        // One that fits on a page begins a new one rather than going over its end.
        var card = new JRDesignGroup();
        card.setName("card");
        card.setExpression(new JRDesignExpression("$V{" + JRVariable.REPORT_COUNT + "}"));
        card.setKeepTogether(true);
        Scope.naming(() -> design.addGroup(card));
    }

    private BlockDrawing blocks() {
        return BlockDrawing.ofDocument(canvas, plan.words(), scope, width, main(plan));
    }

    private JRDesignSection detail() {
        return (JRDesignSection) design.getDetailSection();
    }

    private void setTitle(DrawingPiece title) {
        if (!title.elements().isEmpty()) design.setTitle(band(title));
    }

    /** The rule stays under the longest text. */
    private static JRDesignBand ruled(DrawingPiece piece) {
        piece.elements().getLast().setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        return band(piece);
    }

    private static JRDesignBand band(DrawingPiece piece) {
        var band = new JRDesignBand();
        band.setHeight(piece.height());
        band.setSplitType(piece.splits() ? SplitTypeEnum.STRETCH : SplitTypeEnum.PREVENT);
        piece.elements().forEach(band::addElement);
        return band;
    }
}
