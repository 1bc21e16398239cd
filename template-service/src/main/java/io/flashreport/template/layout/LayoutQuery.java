package io.flashreport.template.layout;

import io.flashreport.template.catalog.TemplateName;
import io.flashreport.template.look.LookText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a layout's address. */
record LayoutQuery(Map<String, List<String>> query) {
    private static final int MAX_NAME_CHARS = 80;

    /** Empty for none. */
    String title() {
        String title = first("title");
        return title == null ? "" : title;
    }

    @Nullable
    String locale() {
        return first("locale");
    }

    @Nullable
    String timeZone() {
        return first("timeZone");
    }

    /** The name of the template that the layout is to become, normalised; null when it is not to become one. */
    @Nullable
    String template() {
        String template = first("template");
        return template == null ? null : TemplateName.normalised(template);
    }

    /** What a client says of the look. */
    LookText words() {
        return new LookText(
                first("accent"), first("font"), first("paper"), first("orientation"), first("chart"), first("logo"));
    }

    /** What report-api says of the look, as JSON; null for the plain one. */
    @Nullable
    String look() {
        return first("look");
    }

    /** Under which the layout is saved. */
    String fileName() {
        String name = title().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}/\\\\]", " ").strip();
        if (name.isEmpty()) return "layout.jrxml";
        int length = Math.min(name.length(), MAX_NAME_CHARS);
        // No half of a character.
        if (Character.isHighSurrogate(name.charAt(length - 1))) length--;
        return name.substring(0, length).strip() + ".jrxml";
    }

    private @Nullable String first(String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
