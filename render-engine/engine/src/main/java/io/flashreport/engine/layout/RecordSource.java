package io.flashreport.engine.layout;

import io.flashreport.engine.records.DataRecord;
import io.flashreport.engine.records.Records;
import java.util.List;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Records as the library reads them: the field fN is the slot N. Rewound when a table moves to the next page; after the
 * last record it begins anew by itself, since a table that moves when all of it was read is filled again without a word.
 */
final class RecordSource implements JRRewindableDataSource {
    private final Supplier<Records> opening;
    private final List<InsideSlot> slots;
    private @Nullable Records records;

    RecordSource(Supplier<Records> opening, List<InsideSlot> slots) {
        this.opening = opening;
        this.slots = slots;
    }

    /** One record, and no other. */
    static RecordSource of(DataRecord record, List<InsideSlot> slots) {
        return new RecordSource(() -> new One(record), slots);
    }

    @Override
    public boolean next() {
        boolean more = opened().next();
        if (!more) records = null;
        return more;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        String name = field.getName();
        return slots.get(Integer.parseInt(name, 1, name.length(), 10)).of(opened().record());
    }

    @Override
    public void moveFirst() {
        records = null;
    }

    private Records opened() {
        if (records == null) records = opening.get();
        return records;
    }

    private static final class One implements Records {
        private final DataRecord record;
        private boolean read;

        One(DataRecord record) {
            this.record = record;
        }

        @Override
        public boolean next() {
            boolean first = !read;
            read = true;
            return first;
        }

        @Override
        public DataRecord record() {
            return record;
        }
    }
}
