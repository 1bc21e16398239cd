package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Role;
import java.util.List;

/** What there is to show of a dataset: neither fields without any value nor arrays without any record. */
final class Present {
    private final Sight sight;

    Present(Sight sight) {
        this.sight = sight;
    }

    List<Field> fields(Dataset dataset) {
        return dataset.fields().stream().filter(this::isPresent).toList();
    }

    List<Dataset> nested(Dataset dataset) {
        return dataset.nested().stream().filter(this::isPresent).toList();
    }

    private boolean isPresent(Field field) {
        return field.profile().values() > 0 && sight.reading(field).role() != Role.NOTHING;
    }

    private boolean isPresent(Dataset dataset) {
        return dataset.records() > 0
                && (dataset.fields().stream().anyMatch(this::isPresent)
                        || dataset.nested().stream().anyMatch(this::isPresent));
    }
}
