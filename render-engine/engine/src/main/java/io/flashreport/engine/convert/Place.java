package io.flashreport.engine.convert;

/** Where an element begins in the original; both from 1. */
public record Place(int line, int column) {}
