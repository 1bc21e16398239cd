package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * A dataset of a report that an engine fills itself: every expression is one field, variable or parameter, which the library
 * evaluates without compiling anything, and no text of the data or its names gets into the report.
 */
final class InsideScope extends Scope {
    private final JasperDesign report;
    private final Map<String, Object> words;
    private final List<InsideSlot> slots = new ArrayList<>();
    private final Map<InsideSlot, JRDesignExpression> known = new HashMap<>();

    /** @param words of the whole report, by the names of their parameters; added to */
    InsideScope(JasperDesign report, JRDesignDataset design, Map<String, Object> words) {
        super(design);
        this.report = report;
        this.words = words;
    }

    /** What the fields of the dataset hold, by number. */
    List<InsideSlot> slots() {
        return slots;
    }

    @Override
    JRDesignExpression value(Field field, Reading reading) {
        return slot(new InsideSlot.Value(field, reading), reading.valueClass());
    }

    @Override
    JRDesignExpression has(Field field, Reading reading) {
        return slot(new InsideSlot.Has(new InsideSlot.Value(field, reading)), Boolean.class);
    }

    @Override
    JRDesignExpression link(Field field, Reading reading) {
        return slot(new InsideSlot.Target(field, reading), String.class);
    }

    @Override
    JRDesignExpression words(String text) {
        String name = "w" + words.size();
        words.put(name, text);
        addParameter(name, String.class);
        return new JRDesignExpression("$P{" + name + "}");
    }

    @Override
    boolean hasStaticWords() {
        return false;
    }

    @Override
    Run run(Dataset nested) {
        return run(slots -> new InsideSlot.Held(nested, slots));
    }

    @Override
    Run itself() {
        return run(InsideSlot.Itself::new);
    }

    private Run run(Function<List<InsideSlot>, InsideSlot> records) {
        var dataset = new JRDesignDataset(false);
        dataset.setName("d" + report.getDatasetsList().size());
        naming(() -> report.addDataset(dataset));
        var scope = new InsideScope(report, dataset, words);
        // Each element reads the records itself, so that each has a field of its own.
        JRDesignExpression source = newSlot(records.apply(scope.slots), JRDataSource.class);
        return new Run(datasetRun(dataset, source), scope);
    }

    @Override
    JRDesignExpression holds(Dataset nested) {
        return slot(new InsideSlot.Any(nested), Boolean.class);
    }

    @Override
    String variable(Field field, String meaning) {
        return "v" + design().getVariablesList().size();
    }

    private JRDesignExpression slot(InsideSlot slot, Class<?> type) {
        JRDesignExpression there = known.get(slot);
        if (there != null) return new JRDesignExpression(there.getText());
        JRDesignExpression made = newSlot(slot, type);
        known.put(slot, made);
        return made;
    }

    private JRDesignExpression newSlot(InsideSlot slot, Class<?> type) {
        String name = "f" + slots.size();
        slots.add(slot);
        addField(name, type, null);
        return new JRDesignExpression("$F{" + name + "}");
    }
}
