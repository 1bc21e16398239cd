package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;

/**
 * A column of a table.
 *
 * @param width in points, with the air beside the text
 * @param total whether its sum is printed under the table
 */
public record Column(Field field, String heading, Reading reading, int width, boolean total) {}
