package io.flashreport.template.layout;

import io.flashreport.template.catalog.TemplateName;
import io.flashreport.template.look.LookText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a layout's address. */
record LayoutQuery(Map<String, List<String>> query) {
    private static final int MAX_NAME_CHARS = 80;
    private static final int DEFAULT_WIDTH = 800;
    private static final int MIN_WIDTH = 16;
    private static final int MAX_WIDTH = 4_000;

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

    /** Whether a picture of the first page is wanted, and not the layout itself. */
    boolean picture() {
        return "png".equals(first("format"));
    }

    /** What is wrong with format or width, null when nothing is. */
    @Nullable
    String fault() {
        String format = first("format");
        if (format != null && !format.equals("jrxml") && !format.equals("png")) {
            return "format must be 'jrxml' or 'png', was '" + format + "'.";
        }
        int width = width();
        return width >= MIN_WIDTH && width <= MAX_WIDTH
                ? null
                : "width must be %d to %d, was '%s'.".formatted(MIN_WIDTH, MAX_WIDTH, first("width"));
    }

    /** Of the picture, in pixels. */
    int width() {
        String width = first("width");
        if (width == null) return DEFAULT_WIDTH;
        return width.matches("[0-9]{1,6}") ? Integer.parseInt(width) : -1;
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
