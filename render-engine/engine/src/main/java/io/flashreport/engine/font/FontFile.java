package io.flashreport.engine.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A TrueType font on the class path.
 *
 * @param name what the font calls itself, style included
 */
record FontFile(String path, String name) {
    /** As it is. */
    Font load() {
        return load(bytes());
    }

    /** With lines so low that a character of it, amid text in another font, moves no line. */
    Font loadForFallback() {
        return load(Sfnt.withLowLines(bytes()));
    }

    private Font load(byte[] bytes) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + path + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        try (InputStream in = FontFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("the font " + path + " is not on the class path");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
