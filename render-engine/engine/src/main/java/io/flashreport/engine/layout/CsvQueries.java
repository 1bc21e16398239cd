package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import org.jspecify.annotations.Nullable;

/** The language {@code csv}: columns are known by name or by position. */
record CsvQueries() implements TemplateQueries {
    @Override
    public String language() {
        return "csv";
    }

    @Override
    public String records(Dataset dataset) {
        return "";
    }

    @Override
    public @Nullable String field(Field field) {
        return null;
    }

    @Override
    public String source(String path) {
        throw new IllegalStateException("records of CSV hold no records");
    }
}
