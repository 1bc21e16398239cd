package io.flashreport.engine.render;

import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.FontFactoryImp;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * The PDF writer's fonts by their names. The writer's own look-up takes a name that it does not know for a file of the
 * machine or an address, and opens it; styled text, which may come from the data, can bring such a name. Helvetica is
 * taken for one here.
 */
final class NamedPdfFonts extends FontFactoryImp {
    /** For all of this JVM. */
    static void install() {
        if (!(FontFactory.getFontImp() instanceof NamedPdfFonts)) FontFactory.setFontImp(new NamedPdfFonts());
    }

    @Override
    public Font getFont(
            @Nullable String name,
            String encoding,
            boolean embedded,
            float size,
            int style,
            @Nullable Color color,
            boolean cached) {
        return name != null && isPlace(name)
                ? super.getFont(FontFactory.HELVETICA, encoding, false, size, style, color, cached)
                : super.getFont(name, encoding, embedded, size, style, color, cached);
    }

    private static boolean isPlace(String name) {
        return name.startsWith("/") || name.contains(":") || name.contains("\\") || name.contains("..");
    }
}
