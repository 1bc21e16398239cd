package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignDatasetRun;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignVariable;
import net.sf.jasperreports.engine.type.CalculationEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of one dataset get what they show. Fields, variables and parameters come into being as they are asked
 * for.
 */
abstract class Scope {
    private final JRDesignDataset design;

    Scope(JRDesignDataset design) {
        this.design = design;
    }

    final JRDesignDataset design() {
        return design;
    }

    /** What is printed of a field. */
    abstract JRDesignExpression value(Field field, Reading reading);

    /** Whether something is printed of a field, as a Boolean. */
    abstract JRDesignExpression has(Field field, Reading reading);

    /** Where a click on a web or mail address leads; null in a record where it may lead nowhere. */
    abstract JRDesignExpression link(Field field, Reading reading);

    /** A text of the layout, or of the names in the data. */
    abstract JRDesignExpression words(String text);

    /** Whether words may stand in the report itself. */
    abstract boolean hasStaticWords();

    /** The records that a record of this scope holds. */
    abstract Run run(Dataset nested);

    /** The current record once more, as the only one. */
    abstract Run itself();

    /** Whether a record of this scope holds any of these. */
    abstract JRDesignExpression holds(Dataset nested);

    /** A name for a variable, free in this scope. */
    abstract String variable(Field field, String meaning);

    /** The records of a scope, read by an element of another one. */
    record Run(JRDesignDatasetRun design, Scope scope) {}

    /** The sum of a column's values in all records. */
    final JRDesignExpression total(Column column) {
        var total = new JRDesignVariable();
        total.setName(variable(column.field(), "Total"));
        total.setValueClass(column.reading().valueClass());
        total.setCalculation(CalculationEnum.SUM);
        total.setExpression(value(column.field(), column.reading()));
        naming(() -> design.addVariable(total));
        return new JRDesignExpression("$V{" + total.getName() + "}");
    }

    final JRDesignField addField(String name, Class<?> type, @Nullable String description) {
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        field.setDescription(description);
        naming(() -> design.addField(field));
        return field;
    }

    final JRDesignParameter addParameter(String name, Class<?> type) {
        var parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(type);
        naming(() -> design.addParameter(parameter));
        return parameter;
    }

    static JRDesignDatasetRun datasetRun(JRDesignDataset dataset, JRDesignExpression source) {
        var run = new JRDesignDatasetRun();
        run.setDatasetName(dataset.getName());
        run.setDataSourceExpression(source);
        run.setParametersMapExpression(new JRDesignExpression("$P{" + JRParameter.REPORT_PARAMETERS_MAP + "}"));
        return run;
    }

    /** The library refuses a name that is there already. */
    static void naming(Naming naming) {
        try {
            naming.add();
        } catch (JRException e) {
            throw new IllegalStateException("the design has a name twice", e);
        }
    }

    /** Adds something by its name. */
    interface Naming {
        void add() throws JRException;
    }
}
