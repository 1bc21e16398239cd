package io.flashreport.contracts;

/** The format of a report's data. */
public enum DataFormat {
    JSON,
    XML,
    CSV
}
