package io.flashreport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a document. */
record Pdf(int pages, String text) {
    static Pdf read(byte[] document) {
        try (var pdf = Loader.loadPDF(document)) {
            return new Pdf(pdf.getNumberOfPages(), new PDFTextStripper().getText(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of the first page in points, as in "595 x 842" for A4. */
    static String paper(byte[] document) {
        try (var pdf = Loader.loadPDF(document)) {
            var paper = pdf.getPage(0).getMediaBox();
            return Math.round(paper.getWidth()) + " x " + Math.round(paper.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one page, counted from 1. */
    static String page(byte[] document, int page) {
        try (var pdf = Loader.loadPDF(document)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
