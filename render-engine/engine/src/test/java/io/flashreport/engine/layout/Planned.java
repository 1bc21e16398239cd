package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Beside;
import io.flashreport.engine.layout.Block.Cards;
import io.flashreport.engine.layout.Block.Chart;
import io.flashreport.engine.layout.Block.Facts;
import io.flashreport.engine.layout.Block.Grid;
import io.flashreport.engine.layout.Block.Message;
import io.flashreport.engine.layout.Block.Sums;
import io.flashreport.engine.layout.Block.Table;
import io.flashreport.engine.protocol.Look;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plans of small data, and what is in them in words. */
final class Planned {
    static final Words WORDS = new Words(Locale.ENGLISH, "Page {0} of {1}", "Total", "Yes", "No", "There is nothing.");

    private Planned() {}

    static Plan plan(String json) {
        return plan(json, "", Look.PLAIN);
    }

    static Plan plan(String json, String title, Look look) {
        return Planner.plan(Sketch.of(json), title, WORDS, look, SketchReading::of);
    }

    /** A line for each block; what is in cards is in brackets. */
    static List<String> blocks(Plan plan) {
        return plan.blocks().stream().map(Planned::describe).toList();
    }

    /** How far a block reaches, what is in it included. */
    static int width(Block block) {
        return switch (block) {
            case Facts facts -> facts.x() + Math.max(facts.width(), reach(facts.facts()));
            case Beside beside ->
                beside.parts().stream().mapToInt(Planned::width).max().orElse(0);
            case Sums sums -> sums.x() + Math.max(sums.width(), reach(sums.facts()));
            case Table table -> table.width();
            case Cards cards ->
                Math.max(
                        cards.width(),
                        cards.blocks().stream().mapToInt(Planned::width).max().orElse(0));
            case Grid grid -> grid.widths().stream().mapToInt(Integer::intValue).sum();
            case Chart chart -> chart.width();
            case Message message -> 0;
        };
    }

    private static int reach(List<Fact> facts) {
        return facts.stream().mapToInt(fact -> fact.x() + fact.width()).max().orElse(0);
    }

    private static String describe(Block block) {
        String heading = block.heading() == null ? "" : block.heading() + ": ";
        return heading
                + switch (block) {
                    case Facts facts -> "facts " + labels(facts.facts());
                    case Beside beside ->
                        "beside "
                                + beside.parts().stream().map(Planned::describe).toList();
                    case Sums sums -> "sums " + labels(sums.facts()) + (sums.concluded() ? " concluded" : "");
                    case Table table ->
                        "table "
                                + table.columns().stream()
                                        .map(column -> column.heading() + (column.total() ? "+" : ""))
                                        .toList();
                    case Cards cards -> "cards " + title(cards) + blocks(cards.blocks());
                    case Grid grid ->
                        "grid " + grid.headings()
                                + grid.rows().stream().map(Grid.Row::name).toList();
                    case Chart chart ->
                        "chart " + chart.kind() + " " + chart.category().heading() + " "
                                + chart.series().stream().map(Column::heading).toList();
                    case Message message -> "message " + message.text();
                };
    }

    private static String title(Cards cards) {
        Fact title = cards.title();
        if (title == null) return "";
        String name = title.field().path().isEmpty()
                ? ""
                : title.field().path().getLast().name();
        return "by " + name + (title.label().isEmpty() ? " " : " (" + title.label() + ") ");
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(Planned::describe).collect(Collectors.joining("; ", "<", ">"));
    }

    private static List<String> labels(List<Fact> facts) {
        return facts.stream().map(Fact::label).toList();
    }
}
