package io.flashreport.engine.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways through one payload that are open. One at a time reads: a payload may come over a pipe that others share. */
final class Streams {
    private final Set<StreamedRecords> all = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable StreamedRecords reading;

    /** A stream begins to read from the first byte; what read before goes on later. */
    void opens(StreamedRecords stream) {
        suspend();
        all.add(stream);
        reading = stream;
    }

    void suspend() {
        if (reading != null) reading.suspend();
        reading = null;
    }

    void ended(StreamedRecords stream) {
        all.remove(stream);
        if (reading == stream) reading = null;
    }

    void close() {
        new ArrayList<>(all).forEach(StreamedRecords::end);
    }
}
