package io.flashreport.engine.font;

import java.awt.Font;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontInfo;
import net.sf.jasperreports.engine.fonts.FontSetFamilyInfo;
import net.sf.jasperreports.engine.fonts.FontSetInfo;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Which characters texts that name one font can show. */
final class Coverage {
    private final boolean own;
    private final int firstDoubtful;
    private final List<Font> fonts;
    private final BitSet known = new BitSet();
    private final BitSet shown = new BitSet();
    private final MissingCharacters missing = new MissingCharacters();

    private Coverage(boolean own, Stream<FontFamily> families) {
        this.own = own;
        this.firstDoubtful = own ? ' ' : Script.FIRST_DOUBTFUL;
        this.fonts = families.map(FontFamily::getNormalFace)
                .filter(Objects::nonNull)
                .map(FontFace::getFont)
                .filter(Objects::nonNull)
                .toList();
    }

    static Coverage of(String name, JasperReportsContext context) {
        FontUtil util = FontUtil.getInstance(context);
        FontInfo family = util.getFontInfo(name, null);
        boolean own = family != null && !FontCatalog.INSTANCE.named().contains(family.getFontFamily());
        FontSetInfo set = util.getFontSetInfo(name, null, true);
        if (own && set == null) return new Coverage(true, Stream.of(family.getFontFamily()));
        if (set == null) set = util.getFontSetInfo(Typefaces.DEJAVU_SANS.name(), null, true);
        return new Coverage(own, set.getFamilies().stream().map(FontSetFamilyInfo::getFontFamily));
    }

    /** Whether the template brings this font itself. */
    boolean own() {
        return own;
    }

    MissingCharacters missing() {
        return missing;
    }

    void look(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < firstDoubtful) continue;
            int codePoint = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(codePoint)) i++;
            if (!shows(codePoint)) missing.add(codePoint);
        }
    }

    private boolean shows(int codePoint) {
        if (!known.get(codePoint)) {
            known.set(codePoint);
            if (Character.isISOControl(codePoint) || fonts.stream().anyMatch(font -> font.canDisplay(codePoint)))
                shown.set(codePoint);
        }
        return shown.get(codePoint);
    }
}
