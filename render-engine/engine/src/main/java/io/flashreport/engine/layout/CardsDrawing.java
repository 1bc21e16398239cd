package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.components.list.DesignListContents;
import net.sf.jasperreports.components.list.StandardListComponent;
import net.sf.jasperreports.engine.design.JRDesignComponentElement;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.type.PrintOrderEnum;

/** Draws records one below the other. */
final class CardsDrawing {
    private static final int TITLE_HEIGHT = DrawingStyle.CARD_TITLE.lineHeight();
    private static final int AIR = 5;

    /** Between one card and the next. */
    private static final int BELOW = 10;

    private final DrawingCanvas canvas;
    private final Words words;

    CardsDrawing(DrawingCanvas canvas, Words words) {
        this.canvas = canvas;
        this.words = words;
    }

    /** One card, in pieces, in the scope of its record. */
    List<DrawingPiece> card(Scope scope, Block.Cards cards, int within) {
        List<DrawingPiece> pieces =
                BlockDrawing.ofCard(canvas, words, scope, within).pieces(cards.blocks());
        DrawingPiece top = top(scope, cards, within);
        if (pieces.isEmpty()) return List.of(top.withAir(BELOW));
        List<DrawingPiece> all = new ArrayList<>(pieces);
        all.set(0, top.over(all.getFirst()));
        return all;
    }

    private DrawingPiece top(Scope scope, Block.Cards cards, int within) {
        List<JRDesignElement> elements = new ArrayList<>();
        elements.add(canvas.rule(
                DrawingColours.SOFT, TableDrawing.ROW_RULE, new DrawingCanvas.Box(0, 0, within, 1, within)));
        Fact title = cards.title();
        if (title == null) return DrawingPiece.whole(AIR + 1, elements);
        if (!title.label().isEmpty() && title.x() > 0) {
            var label = new DrawingCanvas.Box(0, AIR, title.x(), TITLE_HEIGHT, within);
            elements.add(canvas.words(scope, title.label(), DrawingStyle.CARD_TITLE, Alignment.START, label));
        }
        var box = new DrawingCanvas.Box(
                title.x(), AIR, Math.max(1, Math.min(title.width(), within - title.x())), TITLE_HEIGHT, within);
        elements.add(
                canvas.value(scope, title.field(), title.reading(), DrawingStyle.CARD_TITLE, Alignment.START, box));
        return DrawingPiece.whole(AIR + TITLE_HEIGHT + AIR, elements);
    }

    /** The element that holds cards whose records are not those of the whole report: one of the library's lists. */
    JRDesignComponentElement list(Scope around, Block.Cards cards, int within) {
        Scope.Run run = around.run(cards.dataset());
        DrawingPiece card = card(run.scope(), cards, cards.width()).stream()
                .reduce(DrawingPiece::over)
                .orElseThrow();
        var contents = new DesignListContents();
        contents.setWidth(cards.width());
        contents.setHeight(card.height());
        card.elements().forEach(contents::addElement);
        var list = new StandardListComponent();
        list.setDatasetRun(run.design());
        list.setPrintOrder(PrintOrderEnum.VERTICAL);
        list.setContents(contents);
        var element = new JRDesignComponentElement(canvas.design());
        element.setComponent(list);
        return canvas.placed(
                element,
                new DrawingCanvas.Box(Math.max(0, within - cards.width()), 0, cards.width(), card.height(), within));
    }
}
