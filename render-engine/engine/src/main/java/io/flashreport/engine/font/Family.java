package io.flashreport.engine.font;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.fonts.FontFamily;
import org.jspecify.annotations.Nullable;

/** A family whose every use is embedded into documents, with all characters that it has. */
record Family(
        String name,
        Face normal,
        @Nullable Face bold,
        @Nullable Face italic,
        @Nullable Face boldItalic) implements FontFamily {
    /** @param style as {@link java.awt.Font} has it */
    Face face(int style) {
        Face face = switch (style) {
            case Font.BOLD -> bold;
            case Font.ITALIC -> italic;
            case Font.BOLD | Font.ITALIC -> boldItalic;
            default -> normal;
        };
        return face == null ? normal : face;
    }

    /** The same styles under another name. */
    Family as(String other, @Nullable String regularName) {
        return new Family(other, new Face(regularName, normal.location(), normal.font()), bold, italic, boldItalic);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Face getNormalFace() {
        return normal;
    }

    @Override
    public @Nullable Face getBoldFace() {
        return bold;
    }

    @Override
    public @Nullable Face getItalicFace() {
        return italic;
    }

    @Override
    public @Nullable Face getBoldItalicFace() {
        return boldItalic;
    }

    @Override
    public String getPdfEncoding() {
        return "Identity-H";
    }

    @Override
    public Boolean isPdfEmbedded() {
        return true;
    }

    @Override
    public @Nullable String getExportFont(String key) {
        return null;
    }

    @Override
    public boolean supportsLocale(Locale locale) {
        return true;
    }

    @Override
    public boolean isVisible() {
        return true;
    }
}
