package io.flashreport.engine.render;

import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The id of a file, made of all that stands before it. The writer takes it from the description of the document, which it
 * writes first: there it is null, which in a PDF is as if it was not there.
 */
final class FileId extends PdfObject {
    // No blank is written between a name and an array.
    private static final byte[] NOTHING = " null".getBytes(StandardCharsets.US_ASCII);

    private final Written written;
    private boolean described;

    FileId(Written written) {
        super(ARRAY);
        this.written = written;
    }

    @Override
    public void toPdf(PdfWriter writer, OutputStream out) throws IOException {
        if (described) {
            byte[] id = written.id();
            PdfEncryption.createInfoId(id, id).toPdf(writer, out);
        } else {
            out.write(NOTHING);
        }
        described = true;
    }
}
