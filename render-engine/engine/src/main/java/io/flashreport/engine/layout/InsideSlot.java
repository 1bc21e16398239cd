package io.flashreport.engine.layout;

import io.flashreport.engine.records.DataRecord;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field of a report holds, inside of an engine; the field is named after the slot's number. */
sealed interface InsideSlot {
    @Nullable
    Object of(DataRecord record);

    /** A value as it is printed. */
    record Value(Field field, Reading reading) implements InsideSlot {
        @Override
        public @Nullable Object of(DataRecord record) {
            String text = record.text(field);
            return text == null || text.isBlank() ? null : reading.value(text);
        }
    }

    /** Whether there is a value. */
    record Has(Value value) implements InsideSlot {
        @Override
        public Object of(DataRecord record) {
            return value.of(record) != null;
        }
    }

    /** Where a click on a value leads. */
    record Target(Field field, Reading reading) implements InsideSlot {
        @Override
        public @Nullable Object of(DataRecord record) {
            String text = record.text(field);
            return text == null ? null : Link.target(text, reading.role());
        }
    }

    /** The records that a record holds. */
    record Held(Dataset dataset, List<InsideSlot> slots) implements InsideSlot {
        @Override
        public Object of(DataRecord record) {
            return new RecordSource(() -> record.records(dataset), slots);
        }
    }

    /** The record itself, as the only one. */
    record Itself(List<InsideSlot> slots) implements InsideSlot {
        @Override
        public Object of(DataRecord record) {
            return RecordSource.of(record, slots);
        }
    }

    /** Whether there are any. */
    record Any(Dataset dataset) implements InsideSlot {
        @Override
        public Object of(DataRecord record) {
            return record.records(dataset).next();
        }
    }
}
