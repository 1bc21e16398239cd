package io.flashreport.engine.records;

/**
 * A name on the way into data.
 *
 * @param name as people read it: of an XML element or attribute the local name
 * @param written as it stands in the data, with its prefix; of an element of an array in an array its index, as in [0]
 * @param attribute whether it is an attribute of an XML element
 */
public record Step(String name, String written, boolean attribute) {}
