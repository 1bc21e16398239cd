package io.flashreport.report.presentation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of how its data shall be presented, as it came.
 *
 * @param template as in {@code invoice} or {@code invoice@3}, null for the automatic layout
 * @param parameters of the template, by name
 * @param look of the automatic layout
 */
public record PresentationWish(
        @Nullable String template,
        Map<String, List<String>> parameters,
        @Nullable String locale,
        @Nullable String timeZone,
        LookWish look) {}
