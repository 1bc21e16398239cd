package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.Look;
import java.awt.Color;
import java.util.List;

/** The colours of a document; all of them can be told apart in grey. */
final class DrawingColours {
    static final Color INK = new Color(0x1F2933);
    static final Color SOFT = new Color(0x6B7785);
    static final Color RULE = new Color(0xD5DBE1);

    private static final List<Color> SERIES =
            List.of(new Color(0x34506B), new Color(0xC0803A), new Color(0x8FA3B5), new Color(0x5B7F5E));

    /** Letters on white in a lighter colour cannot be read; from the contrast ratio of WCAG 2, for large text. */
    private static final double LEAST_CONTRAST = 3;

    private final Look look;

    DrawingColours(Look look) {
        this.look = look;
    }

    boolean hasAccent() {
        return look.accent() != null;
    }

    /** For rules and bars. */
    Color accent() {
        return look.accent() == null ? INK : Color.decode(look.accent());
    }

    Color of(DrawingStyle.Tone tone) {
        return switch (tone) {
            case INK -> INK;
            case SOFT -> SOFT;
            case ACCENT -> 1.05 / (luminance(accent()) + 0.05) < LEAST_CONTRAST ? INK : accent();
        };
    }

    /** For lines and bars of charts. */
    Color series(int index) {
        return index == 0 && hasAccent() ? accent() : SERIES.get(index % SERIES.size());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
