package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.design.JRDesignElement;

/** Draws single values: the name, small, above the value. */
final class FactsDrawing {
    private static final int LABEL_HEIGHT = DrawingStyle.LABEL.lineHeight();
    private static final int VALUE_HEIGHT = DrawingStyle.TEXT.lineHeight() + 1;
    /** Below each row. */
    static final int BELOW = 6;

    /** A picture in the facts is as tall as a few rows of them. */
    private static final int PICTURE_HEIGHT = 90;

    private static final int PICTURE_WIDTH = 160;

    private final DrawingCanvas canvas;
    private final Scope scope;
    private final BlockDrawing around;
    private final int within;
    private final long records;

    /**
     * Draws into a scope.
     *
     * @param within the width of what the facts stand in
     * @param records how many records they are drawn for
     */
    FactsDrawing(DrawingCanvas canvas, Scope scope, BlockDrawing around, int within, long records) {
        this.canvas = canvas;
        this.scope = scope;
        this.around = around;
        this.within = within;
        this.records = records;
    }

    /** One piece for each row. */
    List<DrawingPiece> draw(Block.Facts block) {
        int rows = block.facts().stream().mapToInt(fact -> fact.row() + 1).max().orElse(0);
        List<DrawingPiece> pieces = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            List<Fact> facts =
                    block.facts().stream().filter(fact -> fact.row() == row).toList();
            if (!facts.isEmpty()) pieces.add(row(block, facts));
        }
        return pieces;
    }

    /** The rows of all groups, those of one number in one piece. */
    List<DrawingPiece> draw(Block.Beside block) {
        List<List<DrawingPiece>> parts =
                block.parts().stream().map(this::headed).toList();
        int rows = parts.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(row -> parts.stream()
                        .filter(part -> row < part.size())
                        .map(part -> part.get(row))
                        .reduce(DrawingPiece::beside)
                        .orElseThrow())
                .toList();
    }

    private List<DrawingPiece> headed(Block.Facts part) {
        List<DrawingPiece> rows = new ArrayList<>(draw(part));
        if (part.heading() == null || rows.isEmpty()) return rows;
        DrawingPiece heading = around.heading(part.heading(), part.x(), part.width());
        rows.set(0, heading.over(rows.getFirst()));
        return rows;
    }

    private DrawingPiece row(Block.Facts block, List<Fact> facts) {
        List<JRDesignElement> elements = new ArrayList<>();
        int height = 0;
        for (Fact fact : facts) {
            boolean picture = fact.reading().role() == Role.IMAGE;
            int valueHeight = picture ? PICTURE_HEIGHT : VALUE_HEIGHT;
            int valueWidth = picture ? Math.min(fact.width(), PICTURE_WIDTH) : fact.width();
            int before = elements.size();
            int x = block.x() + fact.x();
            int y = 0;
            if (!fact.label().isEmpty()) {
                var label = new DrawingCanvas.Box(x, 0, fact.width(), LABEL_HEIGHT, within);
                elements.add(canvas.words(scope, fact.label(), DrawingStyle.LABEL, Alignment.START, label));
                y = LABEL_HEIGHT;
            }
            var box = new DrawingCanvas.Box(x, y, valueWidth, valueHeight, within);
            elements.add(canvas.value(scope, fact.field(), fact.reading(), DrawingStyle.TEXT, Alignment.START, box));
            if (fact.field().profile().values() < records)
                onlyWithValue(fact, elements.subList(before, elements.size()));
            height = Math.max(height, y + valueHeight);
        }
        return DrawingPiece.whole(height + BELOW, elements);
    }

    /** A name without a value would be a question to the reader. */
    private void onlyWithValue(Fact fact, List<JRDesignElement> elements) {
        for (JRDesignElement element : elements) {
            element.setPrintWhenExpression(scope.has(fact.field(), fact.reading()));
            element.setRemoveLineWhenBlank(true);
        }
    }
}
