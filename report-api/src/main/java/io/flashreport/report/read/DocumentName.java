package io.flashreport.report.read;

import io.flashreport.contracts.ReportId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The file name under which what belongs to a report is saved: the report's id, then its title, then an ending. */
public record DocumentName(String value) {
    /** File systems allow 255 bytes; the rest is for the id and the ending. */
    private static final int MAX_TITLE_BYTES = 200;

    static DocumentName of(ReportId report, @Nullable String title) {
        return of(report, title, ".pdf");
    }

    public static DocumentName of(ReportId report, @Nullable String title, String ending) {
        var name = title == null ? "" : fit(clean(title));
        return new DocumentName(report + (name.isEmpty() ? "" : "-" + name) + ending);
    }

    /** What the browser is to do with the document. */
    enum Use {
        SAVE("attachment"),
        SHOW("inline");

        private final String disposition;

        Use(String disposition) {
            this.disposition = disposition;
        }
    }

    /** The header of RFC 6266, with a plain name for old clients beside the true one. */
    public String disposition() {
        return disposition(Use.SAVE);
    }

    String disposition(Use use) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return use.disposition + "; filename=\"" + plain() + "\"; filename*=UTF-8''" + encoded;
    }

    private String plain() {
        return Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^ -~]", "_")
                .replace('%', '_');
    }

    // What file systems refuse, what hides or turns text, and dots and spaces at the ends.
    private static String clean(String title) {
        return title.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " ")
                .replaceAll("[/\\\\:*?\"<>|]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)\\.pdf\\s*$", "")
                .replaceAll("^[ .]+|[ .]+$", "");
    }

    private static String fit(String title) {
        int bytes = 0;
        int end = 0;
        while (end < title.length()) {
            int character = title.codePointAt(end);
            bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_TITLE_BYTES) break;
            end += Character.charCount(character);
        }
        return title.substring(0, end).strip();
    }
}
