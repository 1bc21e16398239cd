package io.flashreport.engine.layout;

import io.flashreport.engine.layout.RecordBlocks.Room;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Data;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Readings;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides what stands where in a document made of data alone. Fails for no data; the same data gives the same plan. */
public final class Planner {
    private Planner() {}

    /**
     * Plans a document of data whose shape is known.
     *
     * @param title of the request, empty for none
     */
    public static Plan plan(Data data, String title, Locale locale, ZoneId zone, Look look) {
        Words words = Words.of(locale);
        return plan(data.document(), title, words, look, sight(words, zone));
    }

    /** Remarks for the log: what is in the data and not in the document, as there is no value anywhere. */
    public static List<String> leftOut(Data data) {
        return leftOut(data.document(), sight(Words.of(Locale.ROOT), ZoneOffset.UTC));
    }

    private static Sight sight(Words words, ZoneId zone) {
        var readings = new Readings(words.locale(), zone, words.yes(), words.no());
        return field -> readings.of(
                field.profile(), field.path().stream().map(Step::name).toList());
    }

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
