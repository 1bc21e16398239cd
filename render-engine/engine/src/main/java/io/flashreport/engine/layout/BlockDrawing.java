package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.value.Alignment;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElement;
import org.jspecify.annotations.Nullable;

/** Draws blocks one below the other: in a document, or in a card. */
final class BlockDrawing {
    /** Between a heading and what it is about. */
    private static final int BELOW_HEADING = 5;

    private static final int BELOW_SUBHEADING = 1;

    private static final int BELOW_LABEL = 2;

    /** Between one block and the next. */
    private static final int BELOW = 12;

    /** In a card, which ends with more air than there is between its parts. */
    private static final int BELOW_IN_CARD = 7;

    private final DrawingCanvas canvas;
    private final Words words;
    private final Scope scope;
    private final int within;
    private final boolean inCard;
    private final long records;
    private final @Nullable Dataset ofReport;

    /**
     * Draws into a scope.
     *
     * @param within the width of what the blocks stand in
     * @param records how many records the blocks are drawn for
     * @param ofReport the records that the whole report reads; null in a card, and in a document of several blocks
     */
    private BlockDrawing(
            DrawingCanvas canvas,
            Words words,
            Scope scope,
            int within,
            boolean inCard,
            long records,
            @Nullable Dataset ofReport) {
        this.canvas = canvas;
        this.words = words;
        this.scope = scope;
        this.within = within;
        this.inCard = inCard;
        this.records = records;
        this.ofReport = ofReport;
    }

    /** @param main the records that the whole report reads, null for the document */
    static BlockDrawing ofDocument(DrawingCanvas canvas, Words words, Scope scope, int within, @Nullable Dataset main) {
        return new BlockDrawing(canvas, words, scope, within, false, 1, main);
    }

    /** What the cards of a dataset hold. Their records may lack what the blocks are about. */
    static BlockDrawing ofCard(DrawingCanvas canvas, Words words, Scope scope, int within, Dataset cards) {
        return new BlockDrawing(canvas, words, scope, within, true, cards.records(), null);
    }

    /** @param x from the beginning of the line */
    DrawingPiece heading(String text, int x, int width) {
        DrawingStyle style = inCard ? DrawingStyle.SUBHEADING : DrawingStyle.HEADING;
        int height = style.lineHeight();
        var box = new DrawingCanvas.Box(x, 0, width, height, within);
        return DrawingPiece.whole(
                height + (inCard ? BELOW_SUBHEADING : BELOW_HEADING),
                List.of(canvas.words(scope, text, style, Alignment.START, box)));
    }

    /** What is drawn, from the top; each heading in one piece with the first row under it. */
    List<DrawingPiece> pieces(List<Block> blocks) {
        List<DrawingPiece> all = new ArrayList<>();
        for (Block block : blocks) {
            List<DrawingPiece> pieces = new ArrayList<>(drawn(block));
            if (pieces.isEmpty()) continue;
            if (block.heading() != null) {
                DrawingPiece heading = heading(block.heading(), 0, within);
                pieces.set(0, heading.over(pieces.getFirst()));
            }
            if (inCard) onlyWhenHeld(block, pieces.getFirst());
            pieces.set(pieces.size() - 1, pieces.getLast().withAir(inCard ? BELOW_IN_CARD : BELOW));
            all.addAll(pieces);
        }
        return all;
    }

    private List<DrawingPiece> drawn(Block block) {
        return switch (block) {
            case Block.Facts facts -> new FactsDrawing(canvas, scope, this, within, records).draw(facts);
            case Block.Beside beside -> new FactsDrawing(canvas, scope, this, within, records).draw(beside);
            case Block.Sums sums -> List.of(new SumsDrawing(canvas, scope, within).draw(sums));
            case Block.Table table -> List.of(splitting(new NestedTable(canvas, words).draw(scope, table, within)));
            case Block.Cards cards -> List.of(splitting(new CardsDrawing(canvas, words).list(scope, cards, within)));
            case Block.Grid grid -> new GridDrawing(canvas, scope, within).draw(grid);
            case Block.Chart chart -> List.of(chart(chart));
            case Block.Message message -> List.of(message(message));
        };
    }

    private DrawingPiece chart(Block.Chart block) {
        var drawing = new ChartDrawing(canvas, canvas.family());
        JRDesignElement chart =
                block.dataset() == ofReport ? drawing.whole(scope, block, within) : drawing.held(scope, block, within);
        DrawingPiece piece = DrawingPiece.whole(block.height(), List.of(chart));
        // Several are told apart by a legend.
        return block.series().size() == 1
                ? label(block.series().getFirst().heading()).over(piece)
                : piece;
    }

    private DrawingPiece label(String text) {
        int height = DrawingStyle.LABEL.lineHeight();
        var box = new DrawingCanvas.Box(0, 0, within, height, within);
        return DrawingPiece.whole(
                height + BELOW_LABEL, List.of(canvas.words(scope, text, DrawingStyle.LABEL, Alignment.START, box)));
    }

    private static DrawingPiece splitting(JRDesignElement element) {
        return new DrawingPiece(element.getHeight(), true, List.of(element));
    }

    private void onlyWhenHeld(Block block, DrawingPiece piece) {
        Dataset held = records(block);
        if (held == null) return;
        for (JRDesignElement element : piece.elements()) {
            element.setPrintWhenExpression(scope.holds(held));
            element.setRemoveLineWhenBlank(true);
        }
    }

    /** The records that a block is about; null when it is about one record. */
    static @Nullable Dataset records(Block block) {
        return switch (block) {
            case Block.Table table -> table.dataset();
            case Block.Cards cards -> cards.dataset();
            case Block.Chart chart -> chart.dataset();
            case Block.Facts facts -> null;
            case Block.Beside beside -> null;
            case Block.Sums sums -> null;
            case Block.Grid grid -> null;
            case Block.Message message -> null;
        };
    }

    private DrawingPiece message(Block.Message message) {
        int height = DrawingStyle.MESSAGE.lineHeight();
        var box = new DrawingCanvas.Box(0, 0, within, height, within);
        return DrawingPiece.whole(
                height, List.of(canvas.words(scope, message.text(), DrawingStyle.MESSAGE, Alignment.START, box)));
    }
}
