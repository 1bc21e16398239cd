package io.flashreport.engine.data;

import org.jspecify.annotations.Nullable;

/** Takes the values of a record one by one. */
interface CellSink {
    /** The place below another one, or null when nothing is wanted from there. */
    @Nullable
    FieldNode child(FieldNode parent, String name);

    /** A value found at a place; null when the data says that there is none. */
    void value(FieldNode place, @Nullable String text, boolean number);
}
