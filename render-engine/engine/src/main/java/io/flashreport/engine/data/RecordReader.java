package io.flashreport.engine.data;

/** Reads the records one after the other. */
public interface RecordReader {
    /** Moves to the next record; false after the last. */
    boolean next();

    /** The values of the record moved to; the same object for every record. */
    Row row();
}
