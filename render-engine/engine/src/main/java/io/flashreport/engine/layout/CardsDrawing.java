package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.value.Alignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.components.list.DesignListContents;
import net.sf.jasperreports.components.list.StandardListComponent;
import net.sf.jasperreports.engine.design.JRDesignComponentElement;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PrintOrderEnum;

/** Draws records one below the other. */
final class CardsDrawing {
    private static final int TITLE_HEIGHT = DrawingStyle.CARD_TITLE.lineHeight();
    private static final int AIR = 5;

    /** Between one card and the next. */
    private static final int BELOW = 8;

    private static final int LEAST_PART = 30;

    private final DrawingCanvas canvas;
    private final Words words;

    CardsDrawing(DrawingCanvas canvas, Words words) {
        this.canvas = canvas;
        this.words = words;
    }

    /** One card, in pieces, in the scope of its record. */
    List<DrawingPiece> card(Scope scope, Block.Cards cards, int within) {
        List<DrawingPiece> pieces = pieces(scope, cards.dataset(), cards.blocks(), within);
        DrawingPiece top = top(scope, cards, within);
        if (pieces.isEmpty()) return List.of(top.withAir(BELOW));
        List<DrawingPiece> all = new ArrayList<>(pieces);
        all.set(0, top.over(all.getFirst()));
        all.set(all.size() - 1, all.getLast().withAir(below(cards)));
        return all;
    }

    /** As much whatever it ends with. */
    private static int below(Block.Cards cards) {
        Block last = cards.blocks().getLast();
        boolean airy = last instanceof Block.Facts || last instanceof Block.Beside;
        return airy ? BELOW - FactsDrawing.BELOW : BELOW;
    }

    private DrawingPiece top(Scope scope, Block.Cards cards, int within) {
        List<JRDesignElement> elements = new ArrayList<>();
        elements.add(canvas.rule(
                DrawingColours.SOFT, TableDrawing.ROW_RULE, new DrawingCanvas.Box(0, 0, within, 1, within)));
        Fact title = cards.title();
        if (title == null) return DrawingPiece.whole(AIR + 1, elements);
        if (!title.label().isEmpty() && title.x() > 0) {
            var label = new DrawingCanvas.Box(0, AIR, title.x(), TITLE_HEIGHT, within);
            JRDesignElement words = canvas.words(scope, title.label(), DrawingStyle.CARD_TITLE, Alignment.START, label);
            if (title.field().profile().values() < cards.dataset().records())
                words.setPrintWhenExpression(scope.has(title.field(), title.reading()));
            elements.add(words);
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
        DrawingPiece card = card(run.scope(), cards);
        int x = Math.max(0, within - cards.width());
        return list(run, card, new DrawingCanvas.Box(x, 0, cards.width(), card.height(), within));
    }

    private DrawingPiece card(Scope scope, Block.Cards cards) {
        var parts = new CardParts(canvas.longest(), block -> measured(cards.dataset(), block, cards.width()));
        if (parts.fit(cards.blocks()))
            return card(scope, cards, cards.width()).stream()
                    .reduce(DrawingPiece::over)
                    .orElseThrow();
        // A list goes on on a page that has room for all that it repeats, which a whole page must have.
        DrawingPiece card = top(scope, cards, cards.width());
        for (List<Block> part : parts.of(cards.blocks()))
            card = card.over(part(scope, cards.dataset(), part, cards.width()));
        return card.withAir(BELOW);
    }

    /** A list of one record. It is no longer than a line, so that it may begin at the foot of a page. */
    private DrawingPiece part(Scope scope, Dataset dataset, List<Block> blocks, int width) {
        Scope.Run run = scope.itself();
        DrawingPiece all = pieces(run.scope(), dataset, blocks, width).stream()
                .reduce(DrawingPiece::over)
                .orElseThrow();
        int least = Math.min(all.height(), LEAST_PART);
        JRDesignElement list = list(run, all, new DrawingCanvas.Box(0, 0, width, least, width));
        return new DrawingPiece(least, true, List.of(list));
    }

    private JRDesignComponentElement list(Scope.Run run, DrawingPiece piece, DrawingCanvas.Box box) {
        var contents = new DesignListContents();
        contents.setWidth(box.width());
        contents.setHeight(piece.height());
        piece.elements().forEach(contents::addElement);
        var list = new StandardListComponent();
        list.setDatasetRun(run.design());
        list.setPrintOrder(PrintOrderEnum.VERTICAL);
        list.setContents(contents);
        var element = new JRDesignComponentElement(canvas.design());
        element.setComponent(list);
        return canvas.placed(element, box);
    }

    private List<DrawingPiece> pieces(Scope scope, Dataset dataset, List<Block> blocks, int width) {
        return BlockDrawing.ofCard(canvas, words, scope, width, dataset).pieces(blocks);
    }

    /** What a block needs, found by drawing it into a report that is thrown away. */
    private int measured(Dataset dataset, Block block, int width) {
        var scratch = new InsideScope(new JasperDesign(), new JRDesignDataset(false), new HashMap<>());
        return pieces(scratch, dataset, List.of(block), width).stream()
                .mapToInt(DrawingPiece::height)
                .sum();
    }
}
