package io.flashreport.engine.convert;

/** What a template was written for. */
public enum Origin {
    /** No namespace, elements by kind. */
    VERSION_7,
    /** With the namespace that the library used from 3.x to 6.x. */
    VERSION_6,
    /** From the time before the schema: with a DOCTYPE, or without one but with the elements of that time. */
    DTD
}
