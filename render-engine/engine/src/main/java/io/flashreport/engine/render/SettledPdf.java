package io.flashreport.engine.render;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes a PDF in which nothing is left to chance: the same pages of the same time are the same bytes. What the library
 * makes up, the id of the file and the letters before the names of its fonts, is taken from what was written before.
 * Encrypted documents differ all the same.
 */
final class SettledPdf extends ClassicPdfProducer {
    private final @Nullable Instant created;
    private final Written written = new Written();
    private final FontLetters letters = new FontLetters(written);

    /** @param created null for now */
    SettledPdf(PdfProducerContext context, @Nullable Instant created) {
        super(context);
        this.created = created;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        PdfDocumentWriter made = super.createWriter(new DigestOutputStream(out, written.digest()));
        PdfWriter writer = getPdfWriter();
        written.by(writer);
        PdfDictionary info = writer.getInfo();
        if (created != null) {
            var date = new PdfDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
            info.put(PdfName.CREATIONDATE, date);
            info.put(PdfName.MODDATE, date);
        }
        // Where the writer looks for an id at its end.
        info.put(PdfName.FILEID, new FileId(written));
        return made;
    }

    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        Font font = super.getFont(attributes, locale);
        // It is kept for all documents, and asks for the letters at the end of this one.
        if (font.getBaseFont() != null) font.getBaseFont().setSecureRandom(letters);
        return font;
    }
}
