package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;

/**
 * A value with its name beside or above it.
 *
 * @param row facts of one row stand beside each other, from 0
 * @param x from the left edge of the block, in points
 * @param width in points
 */
public record Fact(Field field, String label, Reading reading, int row, int x, int width) {}
