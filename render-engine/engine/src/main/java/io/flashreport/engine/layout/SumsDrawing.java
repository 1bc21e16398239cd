package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElement;

/** Draws what a table comes to: names and amounts in lines, which stay together. */
final class SumsDrawing {
    private static final int LINE = 16;
    private static final int TEXT_HEIGHT = DrawingStyle.TEXT.lineHeight();

    private final DrawingCanvas canvas;
    private final Scope scope;
    private final int within;

    SumsDrawing(DrawingCanvas canvas, Scope scope, int within) {
        this.canvas = canvas;
        this.scope = scope;
        this.within = within;
    }

    DrawingPiece draw(Block.Sums sums) {
        List<JRDesignElement> elements = new ArrayList<>();
        int y = 0;
        for (int i = 0; i < sums.facts().size(); i++) {
            Fact fact = sums.facts().get(i);
            boolean last = sums.concluded() && i == sums.facts().size() - 1;
            DrawingStyle style = last ? DrawingStyle.TOTAL : DrawingStyle.TEXT;
            if (last) {
                var rule = new DrawingCanvas.Box(sums.x(), y, sums.width(), 1, within);
                elements.add(canvas.rule(DrawingColours.INK, 0.75f, rule));
            }
            int x = sums.x() + Typography.PADDING;
            var name = new DrawingCanvas.Box(x, y + 3, Math.max(1, fact.x() - Typography.PADDING), TEXT_HEIGHT, within);
            elements.add(canvas.words(scope, fact.label(), style, Alignment.START, name));
            int valueX = sums.x() + fact.x();
            var value = new DrawingCanvas.Box(valueX, y + 3, fact.width() - Typography.PADDING, TEXT_HEIGHT, within);
            elements.add(
                    canvas.value(scope, fact.field(), fact.reading(), style, canvas.inColumn(Alignment.END), value));
            y += LINE;
        }
        return DrawingPiece.whole(y, elements);
    }
}
