package io.flashreport.engine.value;

/** What the data itself says of a value. XML and CSV have nothing but texts. */
public enum Token {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
}
