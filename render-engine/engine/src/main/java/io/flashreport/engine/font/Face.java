package io.flashreport.engine.font;

import java.awt.Font;
import net.sf.jasperreports.engine.fonts.FontFace;
import org.jspecify.annotations.Nullable;

/**
 * One style of a family.
 *
 * @param name by which a template may name this very style; null: by its family only
 * @param location where the exporter finds the file
 */
record Face(@Nullable String name, String location, Font font) implements FontFace {
    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public String getTtf() {
        return location;
    }

    @Override
    public String getPdf() {
        return location;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public @Nullable String getEot() {
        return null;
    }

    @Override
    public @Nullable String getSvg() {
        return null;
    }

    @Override
    public @Nullable String getWoff() {
        return null;
    }
}
