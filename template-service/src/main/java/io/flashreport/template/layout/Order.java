package io.flashreport.template.layout;

import io.flashreport.template.look.ResolvedLook;
import org.jspecify.annotations.Nullable;

/**
 * How a layout is to be made.
 *
 * @param title empty for none
 * @param locale a BCP 47 tag, null when the engine decides
 * @param timeZone an id, null for UTC
 */
record Order(
        String title, @Nullable String locale, @Nullable String timeZone, ResolvedLook look) {}
