package io.flashreport.engine.render;

import io.flashreport.engine.data.RecordReader;
import io.flashreport.engine.layout.MissingGlyphs;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Records as the library reads them: the field fN is the column N. */
public final class TableSource implements JRDataSource {
    private final RecordReader records;
    private final MissingGlyphs glyphs;

    public TableSource(RecordReader records, MissingGlyphs glyphs) {
        this.records = records;
        this.glyphs = glyphs;
    }

    @Override
    public boolean next() {
        return records.next();
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        String name = field.getName();
        String value = records.row().value(Integer.parseInt(name, 1, name.length(), 10));
        if (value != null) glyphs.look(value);
        return value;
    }
}
