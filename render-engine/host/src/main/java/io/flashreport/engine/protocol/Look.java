package io.flashreport.engine.protocol;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the automatic layout looks.
 *
 * @param accent a colour as in "#1f6feb", null for none
 * @param font one of {@link #FONTS}, null for the layout's own
 * @param logo null for none
 * @param charts whether numbers that ask for it are drawn
 */
public record Look(
        @Nullable String accent,
        @Nullable String font,
        Paper paper,
        Orientation orientation,
        @Nullable Logo logo,
        boolean charts) {
    public static final Look PLAIN = new Look(null, null, Paper.A4, Orientation.AUTO, null, true);

    /** The fonts of the engine that have all the styles of a document: regular, bold, italic, and both. */
    public static final List<String> FONTS = List.of(
            "Caladea",
            "Carlito",
            "DejaVu Sans",
            "DejaVu Sans Condensed",
            "DejaVu Sans Mono",
            "DejaVu Serif",
            "DejaVu Serif Condensed",
            "Liberation Mono",
            "Liberation Sans",
            "Liberation Serif");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int MAX_FONT_CHARS = 100;

    public Look {
        if (accent != null && !COLOUR.matcher(accent).matches())
            throw new IllegalArgumentException("accent must be a colour like #1f6feb, was " + accent);
        if (font != null && (font.isBlank() || font.length() > MAX_FONT_CHARS))
            throw new IllegalArgumentException("font must be the name of a font, was " + font);
    }

    /** Common sizes of paper. */
    public enum Paper {
        A3,
        A4,
        A5,
        LETTER,
        LEGAL
    }

    /** How the paper lies. */
    public enum Orientation {
        AUTO,
        PORTRAIT,
        LANDSCAPE
    }
}
