package io.flashreport.engine.records;

import java.io.Closeable;

/** Data of one format. */
sealed interface Source permits JsonSource, XmlSource, CsvSource {
    /**
     * Tells the sink all of the data, which is the only member of the document; fails when it is malformed anywhere.
     * Returns the charset with how it was found, for the log.
     */
    String read(Place document, Sink sink);

    /** Goes to the records that stand at a place in no other array, from the first one. */
    Cursor cursor(Place place);

    /** Where a way through the data is. */
    interface Cursor extends Closeable {
        /** Moves to the next record and tells the sink what is in it; false after the last. */
        boolean next(Sink sink);

        @Override
        void close();
    }
}
