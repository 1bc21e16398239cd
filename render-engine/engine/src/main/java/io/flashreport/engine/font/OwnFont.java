package io.flashreport.engine.font;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A font file of a template.
 *
 * @param location by which the exporter asks for it, made of the content: the exporter keeps fonts by their location,
 *     and two templates may have different files under one path
 * @param style as {@link Font} has it
 */
record OwnFont(String location, byte[] bytes, Font font, int style) {
    static OwnFont read(String path, byte[] bytes) {
        if (bytes.length > TemplateFonts.MOST_BYTES)
            throw refused(path, "has " + bytes.length + " bytes; at most " + TemplateFonts.MOST_BYTES + " are allowed");
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            String end = path.substring(path.length() - 4).toLowerCase(Locale.ROOT);
            return new OwnFont("template-font/" + sha256(bytes) + end, bytes, font, Sfnt.style(bytes));
        } catch (FontFormatException | IOException | RuntimeException e) {
            throw refused(path, "is no font that can be read: " + e.getMessage());
        }
    }

    String family() {
        return font.getFamily(Locale.ROOT);
    }

    private static JobFailedException refused(String path, String what) {
        return new JobFailedException(EngineFailure.TEMPLATE, "The font file \"" + path + "\" " + what + ".");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
