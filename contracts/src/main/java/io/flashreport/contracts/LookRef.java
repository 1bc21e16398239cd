package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the automatic layout of a report looks, as its request and the theme of its account said when it was accepted.
 *
 * @param accent a colour as in "#1f6feb", null for none
 * @param font name of a font of the engine, null for the layout's own
 * @param logo null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LookRef(
        @Nullable String accent,
        @Nullable String font,
        Paper paper,
        Orientation orientation,
        Chart chart,
        @Nullable LogoRef logo) {
    /** The look of an account without a theme, when its request says nothing. */
    public static final LookRef PLAIN = new LookRef(null, null, Paper.A4, Orientation.AUTO, Chart.AUTO, null);

    private static final int MAX_FONT_CHARS = 100;

    public LookRef {
        if (accent != null && !accent.matches("#[0-9a-f]{6}"))
            throw new IllegalArgumentException("accent must be a colour like #1f6feb, was " + accent);
        if (font != null && (font.isBlank() || font.length() > MAX_FONT_CHARS))
            throw new IllegalArgumentException("font must be the name of a font, was " + font);
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(orientation, "orientation");
        Objects.requireNonNull(chart, "chart");
    }

    /** Sizes of paper. */
    public enum Paper {
        A3,
        A4,
        A5,
        LETTER,
        LEGAL
    }

    /** How the paper lies. */
    public enum Orientation {
        /** As the data needs it. */
        AUTO,
        PORTRAIT,
        LANDSCAPE
    }

    /** Whether numbers are drawn as charts. */
    public enum Chart {
        /** Where the data asks for it. */
        AUTO,
        NONE
    }
}
