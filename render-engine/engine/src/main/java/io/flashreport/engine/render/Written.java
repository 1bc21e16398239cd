package io.flashreport.engine.render;

import com.lowagie.text.pdf.PdfWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of a document was written so far. */
final class Written {
    static final int ID_BYTES = 16;

    private final MessageDigest digest = sha256();
    private @Nullable PdfWriter writer;

    /** To be told all bytes. */
    MessageDigest digest() {
        return digest;
    }

    void by(PdfWriter of) {
        writer = of;
    }

    /** A number for everything until now. */
    byte[] id() {
        if (writer != null) writer.flush();
        try {
            return Arrays.copyOf(((MessageDigest) digest.clone()).digest(), ID_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be cloned on every platform of this project", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
