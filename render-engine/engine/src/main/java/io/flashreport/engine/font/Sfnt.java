package io.flashreport.engine.font;

import java.awt.Font;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The container format of TrueType and OpenType fonts: https://learn.microsoft.com/typography/opentype/spec/otff */
final class Sfnt {
    /** Within what every font that may be the main one has, so that lines keep the main font's height. */
    private static final double ASCENT = 0.83;

    private static final double DESCENT = 0.2;
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private Sfnt() {}

    /** Changes the bytes: lines become as low as letters are; the letters stay. */
    static byte[] withLowLines(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int unitsPerEm = file.getShort(table(file, "head") + 18);
        short ascent = (short) (ASCENT * unitsPerEm);
        short descent = (short) (DESCENT * unitsPerEm);
        int hhea = table(file, "hhea");
        file.putShort(hhea + 4, ascent).putShort(hhea + 6, (short) -descent).putShort(hhea + 8, (short) 0);
        int os2 = table(file, "OS/2");
        file.putShort(os2 + 68, ascent).putShort(os2 + 70, (short) -descent).putShort(os2 + 72, (short) 0);
        file.putShort(os2 + 74, ascent).putShort(os2 + 76, descent);
        return font;
    }

    /** The style, as {@link Font} has it, of a font that can be read. */
    static int style(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int bits = file.getShort(table(file, "head") + 44);
        return ((bits & 1) == 0 ? Font.PLAIN : Font.BOLD) | ((bits & 2) == 0 ? Font.PLAIN : Font.ITALIC);
    }

    private static int table(ByteBuffer file, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < file.getShort(4); i++) {
            int entry = DIRECTORY + i * DIRECTORY_ENTRY;
            if (file.getInt(entry) == wanted) return file.getInt(entry + 8);
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }
}
