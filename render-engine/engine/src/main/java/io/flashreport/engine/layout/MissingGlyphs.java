package io.flashreport.engine.layout;

import java.awt.Font;
import java.util.BitSet;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Notes the characters of a table that its font cannot show, so that they are not lost in silence. */
public final class MissingGlyphs {
    /** Below it the font has every character. */
    private static final int FIRST_DOUBTFUL = 0x250;

    private static final int SHOWN = 20;

    private final Font font;
    private final BitSet known = new BitSet();
    private final BitSet missing = new BitSet();

    public MissingGlyphs(JasperReportsContext context) {
        font = FontUtil.getInstance(context)
                .getAwtFontFromBundles(TableDesign.CELL_FONT, Font.PLAIN, TableDesign.CELL_SIZE, null, true);
    }

    public void look(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < FIRST_DOUBTFUL) continue;
            int character = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(character)) i++;
            if (!known.get(character)) learn(character);
        }
    }

    private void learn(int character) {
        known.set(character);
        if (!font.canDisplay(character)) missing.set(character);
    }

    public Optional<String> warning() {
        if (missing.isEmpty()) return Optional.empty();
        var shown = new StringBuilder();
        missing.stream().limit(SHOWN).forEach(shown::appendCodePoint);
        return Optional.of(missing.cardinality() + " different characters are not in the font and are missing: " + shown
                + (missing.cardinality() > SHOWN ? "…" : ""));
    }
}
