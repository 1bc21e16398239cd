package io.flashreport.engine.template;

import io.flashreport.engine.data.CsvInput;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.data.JRAbstractTextDataSource;
import net.sf.jasperreports.engine.data.JRCsvDataSource;
import net.sf.jasperreports.engine.data.TextDataSourceAttributes;
import org.jspecify.annotations.Nullable;

/**
 * CSV that was sent, row by row. A field is the column that its property names, else the one of its own name, else (COLUMN_0,
 * COLUMN_1…) of its number, as in the library's own source.
 */
final class CsvSource extends JRAbstractTextDataSource implements JRRewindableDataSource {
    private static final String NUMBERED = "COLUMN_";

    private final SentData data;
    private final Map<String, Integer> columns = new HashMap<>();
    private CsvInput rows;
    private @Nullable List<String> row;

    private CsvSource(SentData data, TextDataSourceAttributes forms) {
        this.data = data;
        this.rows = data.csv();
        setTextAttributes(forms);
    }

    static CsvSource of(SentData data, TextDataSourceAttributes forms) {
        return new CsvSource(data, forms);
    }

    @Override
    public boolean next() {
        row = rows.next();
        return row != null;
    }

    @Override
    public void moveFirst() {
        rows = data.csv();
        row = null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        int column = columns.computeIfAbsent(field.getName(), name -> column(field));
        if (row == null || column >= row.size()) return null;
        String text = row.get(column);
        Class<?> type = field.getValueClass();
        if (type == String.class || type == Object.class) return text;
        if (text.isBlank()) return null;
        try {
            Object value = convertStringValue(text.strip(), type);
            if (value != null) return value;
        } catch (RuntimeException e) {
            throw wrong(field, text, e.getMessage());
        }
        throw wrong(field, text, "no text makes one");
    }

    private static JobFailedException wrong(JRField field, String text, @Nullable String why) {
        return new JobFailedException(
                EngineFailure.TEMPLATE,
                "The field \"" + field.getName() + "\" (" + field.getValueClassName() + ") cannot be read from \""
                        + text + "\": " + why + ".");
    }

    private int column(JRField field) {
        if (field.hasProperties()) {
            String name = field.getPropertiesMap().getProperty(JRCsvDataSource.PROPERTY_FIELD_COLUMN_NAME);
            if (name != null) return named(field, name);
            String index = field.getPropertiesMap().getProperty(JRCsvDataSource.PROPERTY_FIELD_COLUMN_INDEX);
            if (index != null) return numbered(field, index);
        }
        String name = field.getName();
        if (rows.names().contains(name) || !name.startsWith(NUMBERED)) return named(field, name);
        return numbered(field, name.substring(NUMBERED.length()));
    }

    private int named(JRField field, String name) {
        int column = rows.names().indexOf(name);
        if (column < 0) throw unknown(field, "\"" + name + "\"");
        return column;
    }

    private int numbered(JRField field, String number) {
        try {
            return Integer.parseUnsignedInt(number);
        } catch (NumberFormatException e) {
            throw unknown(field, "number \"" + number + "\"");
        }
    }

    private JobFailedException unknown(JRField field, String column) {
        return new JobFailedException(
                EngineFailure.TEMPLATE,
                "The field \"" + field.getName() + "\" wants the column " + column + "; the data has "
                        + String.join(", ", rows.names()) + ".");
    }
}
