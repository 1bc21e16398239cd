package io.flashreport.engine.layout;

import io.flashreport.engine.layout.RecordBlocks.Room;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import java.util.ArrayList;
import java.util.List;

/** Decides what stands where in a document made of data alone. Fails for no data; the same data gives the same plan. */
final class Planner {
    private Planner() {}

    /** @param title of the request, empty for none */
    static Plan plan(Dataset document, String title, Words words, Look look, Sight sight) {
        var setting = new Setting(sight, words, look);
        Paper paper = new PaperChoice(setting).of(document);
        boolean mirrored = Direction.isFromTheRight(words.locale(), document);
        var outline = new Outline(document, title, setting);
        List<Block> blocks = new RecordBlocks(setting)
                .of(outline.fields(), outline.sections(), outline.around(), new Room(paper.contentWidth(), 0));
        if (blocks.isEmpty()) blocks = List.of(new Block.Message(null, words.empty()));
        return new Plan(outline.title(), words, paper, look, mirrored, document, List.copyOf(blocks));
    }

    /** Remarks for the log: what is in the data and not in the document, as there is no value anywhere. */
    static List<String> leftOut(Dataset document, Sight sight) {
        var remarks = new ArrayList<String>();
        leftOut(document, new Present(sight), remarks);
        return remarks;
    }

    private static void leftOut(Dataset dataset, Present present, List<String> remarks) {
        List<Field> shown = present.fields(dataset);
        List<Field> missing = dataset.fields().stream()
                .filter(field -> !shown.contains(field))
                .toList();
        if (!missing.isEmpty()) {
            String where = dataset.path().isEmpty() ? "" : " of " + Headings.of(dataset.path());
            remarks.add("No values in " + String.join(", ", Headings.of(missing, 0)) + where + ": left out");
        }
        for (Dataset nested : dataset.nested()) leftOut(nested, present, remarks);
    }
}
