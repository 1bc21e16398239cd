package io.flashreport.engine.render;

import io.flashreport.engine.data.RecordReader;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Records as the library reads them: the field fN is the column N. */
public final class TableSource implements JRDataSource {
    private final RecordReader records;

    public TableSource(RecordReader records) {
        this.records = records;
    }

    @Override
    public boolean next() {
        return records.next();
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        String name = field.getName();
        return records.row().value(Integer.parseInt(name, 1, name.length(), 10));
    }
}
