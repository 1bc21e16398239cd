package io.flashreport.engine.process;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader sees it. */
final class Pdf implements AutoCloseable {
    private final PDDocument document;

    Pdf(byte[] bytes) throws IOException {
        document = Loader.loadPDF(bytes);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    PDRectangle paper() {
        return document.getPage(0).getMediaBox();
    }

    /** The names of the fonts; those that are not embedded are marked. */
    Set<String> fonts() throws IOException {
        var names = new TreeSet<String>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (font.isEmbedded())
                    names.add(font.getName().substring(font.getName().indexOf('+') + 1));
            }
        }
        return names;
    }

    /** How many pictures the pages name. */
    int images() throws IOException {
        int images = 0;
        for (PDPage page : document.getPages())
            for (COSName name : page.getResources().getXObjectNames())
                if (page.getResources().isImageXObject(name)) images++;
        return images;
    }

    String title() {
        return String.valueOf(document.getDocumentInformation().getTitle());
    }

    String creator() {
        return String.valueOf(document.getDocumentInformation().getCreator());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
