package io.flashreport.engine.records;

import org.jspecify.annotations.Nullable;

/** One record; good until the next one is read. */
public interface DataRecord {
    /** The text of a field of the record's dataset, null where there is none; several of a list with commas. */
    @Nullable
    String text(Field field);

    /** The records that this one holds, from the first one; every call begins anew. */
    Records records(Dataset nested);
}
