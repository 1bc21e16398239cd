package io.flashreport.engine.process;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page and where they stand, in the order in which they were drawn. */
final class Glyphs {
    /** So much may characters reach into each other, in points: boxes are larger than what is drawn in them. */
    private static final double TOLERANCE = 0.75;

    private final List<Glyph> glyphs;

    private Glyphs(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    private record Glyph(String text, Rectangle2D box) {
        boolean overlaps(Glyph other) {
            Rectangle2D common = box.createIntersection(other.box);
            return common.getWidth() > TOLERANCE && common.getHeight() > TOLERANCE;
        }
    }

    static List<Glyphs> ofPages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<Glyphs>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var collector = new Collector();
                collector.setStartPage(page);
                collector.setEndPage(page);
                collector.getText(document);
                pages.add(new Glyphs(collector.glyphs));
            }
            return pages;
        }
    }

    /** Pairs of characters that stand on each other, each with what was drawn before it. */
    List<String> overlaps() {
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < glyphs.size(); i++)
            for (int j = i + 2; j < glyphs.size(); j++)
                if (glyphs.get(i).overlaps(glyphs.get(j)))
                    overlaps.add("'" + context(i) + "' and '" + context(j) + "' at " + glyphs.get(j).box);
        return overlaps;
    }

    private String context(int at) {
        var text = new StringBuilder();
        for (int i = Math.max(0, at - 12); i <= at; i++) text.append(glyphs.get(i).text);
        return text.toString();
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Glyph> glyphs = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition at) {
            if (!at.getUnicode().isBlank()
                    && Character.getType(at.getUnicode().codePointAt(0)) != Character.NON_SPACING_MARK)
                glyphs.add(new Glyph(
                        at.getUnicode(),
                        new Rectangle2D.Double(
                                at.getXDirAdj(),
                                at.getYDirAdj() - at.getHeightDir(),
                                at.getWidthDirAdj(),
                                at.getHeightDir())));
        }
    }
}
