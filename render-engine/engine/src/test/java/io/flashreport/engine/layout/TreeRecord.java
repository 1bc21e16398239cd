package io.flashreport.engine.layout;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.engine.records.DataRecord;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Records;
import io.flashreport.engine.records.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of JSON that is in memory. */
record TreeRecord(JsonNode node) implements DataRecord {
    @Override
    public @Nullable String text(Field field) {
        JsonNode value = at(field.path());
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isArray()) return value.asText();
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element.asText()));
        return String.join(", ", texts);
    }

    @Override
    public Records records(Dataset nested) {
        Iterator<JsonNode> elements = at(nested.path()).elements();
        return new Records() {
            private TreeRecord record = TreeRecord.this;

            @Override
            public boolean next() {
                if (!elements.hasNext()) return false;
                record = new TreeRecord(elements.next());
                return true;
            }

            @Override
            public DataRecord record() {
                return record;
            }
        };
    }

    private JsonNode at(List<Step> path) {
        JsonNode found = node;
        for (Step step : path) found = found.path(step.written());
        return found;
    }
}
