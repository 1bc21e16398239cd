package io.flashreport.template.look;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.flashreport.template.theme.ThemeText;
import org.jspecify.annotations.Nullable;

/** What a request says of its look, as its client wrote it. What is missing or blank is not said. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LookText(
        @Nullable String accent,
        @Nullable String font,
        @Nullable String paper,
        @Nullable String orientation,
        @Nullable String chart,
        @Nullable String logo) {
    ThemeText theme() {
        return new ThemeText(accent, font, paper, orientation, logo);
    }
}
