package io.flashreport.engine.layout;

import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Takes cards apart that are longer than a page. */
final class CardParts {
    /** So many rows of texts, or of pictures, are sure to fit on the smallest page. */
    private static final int ROWS = 8;

    private static final int ROWS_OF_PICTURES = 2;

    private final int longest;
    private final ToIntFunction<Block> heights;

    CardParts(int longest, ToIntFunction<Block> heights) {
        this.longest = longest;
        this.heights = heights;
    }

    boolean fit(List<Block> blocks) {
        return blocks.stream().mapToInt(heights).sum() <= longest;
    }

    /** The same blocks, or pieces of them, in parts that fit. */
    List<List<Block>> of(List<Block> blocks) {
        List<List<Block>> parts = new ArrayList<>();
        int room = 0;
        for (Block block :
                blocks.stream().flatMap(block -> split(block).stream()).toList()) {
            int height = heights.applyAsInt(block);
            if (parts.isEmpty() || height > room) {
                parts.add(new ArrayList<>());
                // Short ones, so that a page is not left half empty.
                room = longest / 3;
            }
            parts.getLast().add(block);
            room -= height;
        }
        return parts;
    }

    private static List<Block> split(Block block) {
        return switch (block) {
            case Block.Facts facts -> {
                int step = step(facts);
                yield rows(count(facts), step, from -> rows(facts, from, step));
            }
            case Block.Beside beside -> {
                List<Block.Facts> parts = beside.parts();
                int step = parts.stream().mapToInt(CardParts::step).min().orElse(ROWS);
                yield rows(
                        parts.stream().mapToInt(CardParts::count).max().orElse(0),
                        step,
                        from -> new Block.Beside(parts.stream()
                                .map(part -> rows(part, from, step))
                                .toList()));
            }
            case Block.Grid grid ->
                rows(
                        grid.rows().size(),
                        ROWS,
                        from -> new Block.Grid(
                                from == 0 ? grid.heading() : null,
                                grid.headings(),
                                grid.rows()
                                        .subList(
                                                from,
                                                Math.min(
                                                        from + ROWS, grid.rows().size())),
                                grid.widths(),
                                grid.alignments()));
            case Block.Sums sums -> List.of(sums);
            case Block.Table table -> List.of(table);
            case Block.Cards cards -> List.of(cards);
            case Block.Chart chart -> List.of(chart);
            case Block.Message message -> List.of(message);
        };
    }

    private static List<Block> rows(int count, int step, IntFunction<Block> part) {
        return IntStream.iterate(0, from -> from < count, from -> from + step)
                .mapToObj(part)
                .toList();
    }

    private static int step(Block.Facts facts) {
        boolean pictures =
                facts.facts().stream().anyMatch(fact -> fact.reading().role() == Role.IMAGE);
        return pictures ? ROWS_OF_PICTURES : ROWS;
    }

    private static int count(Block.Facts facts) {
        return facts.facts().stream().mapToInt(fact -> fact.row() + 1).max().orElse(0);
    }

    private static Block.Facts rows(Block.Facts facts, int from, int step) {
        return new Block.Facts(
                from == 0 ? facts.heading() : null,
                facts.x(),
                facts.width(),
                facts.facts().stream()
                        .filter(fact -> fact.row() >= from && fact.row() < from + step)
                        .map(fact -> new Fact(
                                fact.field(), fact.label(), fact.reading(), fact.row() - from, fact.x(), fact.width()))
                        .toList());
    }
}
