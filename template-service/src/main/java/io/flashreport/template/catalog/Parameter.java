package io.flashreport.template.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What the callers of a template may give.
 *
 * @param type the name of its Java class
 * @param description the designer's, null when there is none
 */
public record Parameter(String name, String type, @Nullable String description) {}
