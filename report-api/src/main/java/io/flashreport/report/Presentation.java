package io.flashreport.report;

import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.TemplateRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With what the data of a report is rendered.
 *
 * @param template null for the automatic layout
 * @param parameters what the client gives to the template, by name
 * @param locale a BCP 47 tag, null when the client gave none
 * @param timeZone an id that {@link java.time.ZoneId} knows, null when the client gave none
 * @param look of the automatic layout, null for the plain one
 */
public record Presentation(
        @Nullable TemplateRef template,
        Map<String, List<String>> parameters,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable LookRef look) {
    /** The automatic layout, as the engine makes it when nothing is said. */
    public static final Presentation AUTOMATIC = new Presentation(null, Map.of(), null, null, null);
}
