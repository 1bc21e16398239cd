package io.flashreport.engine.value;

/** What the data itself says of a value. XML and CSV have nothing but texts. */
public enum Token {
    TEXT,
    /** A text of data that has numbers as well. */
    QUOTED,
    NUMBER,
    BOOLEAN,
    NULL
}
