package io.flashreport.engine.records;

/** Records one after the other. For one thread. */
public interface Records {
    /** Moves to the next record; fails when the data is malformed. */
    boolean next();

    DataRecord record();
}
