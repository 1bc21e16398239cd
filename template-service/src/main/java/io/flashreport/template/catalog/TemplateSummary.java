package io.flashreport.template.catalog;

import java.time.Instant;

/**
 * A template in a list.
 *
 * @param current number of the current version
 * @param versions how many there are
 * @param updated when a version was added or another one became current
 */
record TemplateSummary(String name, Instant created, int current, int versions, Instant updated) {}
