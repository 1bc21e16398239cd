package io.flashreport.engine.font;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.stream.Stream;

/** A font as texts are set in it: what it lacks is taken from others. For measuring; for one thread. */
public final class MixedFont {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font main;
    private final float size;
    private final List<Font> others;

    /** @param name of a typeface that is here */
    public MixedFont(String name, int style, float size) {
        Family family = FontCatalog.INSTANCE.main(name);
        this.main = family.face(style).font().deriveFont(style, size);
        this.size = size;
        this.others = Typefaces.fallbacks(
                        FontCatalog.INSTANCE.use(name).typeface().kind())
                .stream()
                .map(other -> other.normal().font())
                .toList();
    }

    /** The width of a text in one line, in points. */
    public double width(String text) {
        double width = 0;
        int from = 0;
        Font font = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Font next = text.charAt(i) < Script.FIRST_DOUBTFUL ? main : showing(text.codePointAt(i));
            if (font != null && !next.equals(font)) {
                width += width(font, text, from, i);
                from = i;
            }
            font = next;
        }
        return font == null ? 0 : width + width(font, text, from, text.length());
    }

    private Font showing(int codePoint) {
        return Stream.concat(Stream.of(main), others.stream())
                .filter(font -> font.canDisplay(codePoint))
                .findFirst()
                .orElse(main);
    }

    private double width(Font font, String text, int from, int to) {
        Font sized = font.equals(main) ? main : font.deriveFont(Font.PLAIN, size);
        return sized.getStringBounds(text, from, to, CONTEXT).getWidth();
    }
}
