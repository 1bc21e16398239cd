package io.flashreport.report.accept;

import io.flashreport.contracts.DataFormat;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells the format of undeclared data by its first character that is no white space. */
final class FirstCharacter {
    /** White space beyond this is taken for data of no known format. */
    private static final int MAX_SPACE = 4096;

    private FirstCharacter() {}

    /** Null: neither JSON nor XML, or nothing at all. The stream, which must support mark, stays where it was. */
    static @Nullable DataFormat sniff(InputStream data) throws IOException {
        data.mark(MAX_SPACE);
        try {
            for (int i = 0; i < MAX_SPACE; i++) {
                int b = data.read();
                if (!isSpace(b)) return formatOf(b);
            }
            return null;
        } finally {
            data.reset();
        }
    }

    // Zeros are the other halves of characters in UTF-16 and UTF-32.
    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == 0;
    }

    private static @Nullable DataFormat formatOf(int b) {
        return switch (b) {
            case '{', '[' -> DataFormat.JSON;
            case '<' -> DataFormat.XML;
            default -> null;
        };
    }
}
