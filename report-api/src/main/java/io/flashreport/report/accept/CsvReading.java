package io.flashreport.report.accept;

import io.flashreport.report.accept.Soundness.Empty;
import io.flashreport.report.accept.Soundness.Malformed;
import io.flashreport.report.accept.Soundness.Sound;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads CSV to its end, keeping nothing. Any text is CSV, with whatever separator its template says; what holds a NUL is
 * binary, or in another charset than was said.
 */
final class CsvReading {
    private static final int BUFFER_CHARS = 8 * 1024;

    private CsvReading() {}

    static Soundness read(Reader text) throws IOException {
        var buffer = new char[BUFFER_CHARS];
        boolean blank = true;
        long line = 1;
        long column = 0;
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            for (int i = 0; i < read; i++) {
                char c = buffer[i];
                column++;
                if (c == 0) return new Malformed(line, column, "there is a NUL character, so this is no text");
                if (c == '\n') {
                    line++;
                    column = 0;
                }
                blank &= Character.isWhitespace(c);
            }
        }
        return blank ? new Empty() : new Sound();
    }
}
