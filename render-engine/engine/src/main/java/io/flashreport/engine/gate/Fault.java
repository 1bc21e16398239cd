package io.flashreport.engine.gate;

/**
 * An objection to compiled expressions.
 *
 * @param line of the generated source code, from 1; 0 when it is about the class as a whole
 */
public record Fault(int line, Objection objection) {}
