package io.flashreport.engine.process;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a document without its white space, in the order in which it was drawn: a text that is wrapped stands there
 * in one piece, whatever stands beside it.
 */
final class PrintedText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern WRITTEN_FROM_THE_RIGHT = Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}]");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+|[\\p{N}.,]+");

    private final List<String> pages;
    private final boolean isFromTheRight;

    private PrintedText(List<String> pages) {
        this.pages = pages;
        this.isFromTheRight = pages.stream()
                .anyMatch(page -> WRITTEN_FROM_THE_RIGHT.matcher(page).find());
    }

    static PrintedText of(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(squeezed(stripper.getText(document)));
            }
        }
        return new PrintedText(pages);
    }

    boolean has(String text) {
        return isFromTheRight
                ? PART.matcher(text).results().allMatch(part -> hasEitherWay(part.group()))
                : hasInOrder(squeezed(text));
    }

    /** Where both directions meet, readers of PDFs do not agree on the order of letters, words and groups of digits. */
    private boolean hasEitherWay(String part) {
        String squeezed = squeezed(part);
        return hasInOrder(squeezed)
                || hasInOrder(new StringBuilder(squeezed).reverse().toString());
    }

    private boolean hasInOrder(String squeezed) {
        return pages.stream().anyMatch(page -> page.contains(squeezed)) || hasOverPages(squeezed);
    }

    /** What does not fit on a page goes on at the next one. */
    private boolean hasOverPages(String squeezed) {
        for (int page = 1; page < pages.size(); page++)
            for (int cut = squeezed.length() - 1; cut > 0; cut--)
                if (pages.get(page - 1).contains(squeezed.substring(0, cut))
                        && pages.get(page).contains(squeezed.substring(cut))) return true;
        return false;
    }

    private static String squeezed(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
