package io.flashreport.report.accept;

import java.util.List;
import java.util.Locale;

/** What a {@code Content-Encoding} says about the body. */
enum BodyEncoding {
    IDENTITY,
    GZIP,
    /** One that is not taken. */
    UNKNOWN;

    static BodyEncoding of(List<String> headers) {
        var name = String.join(",", headers).strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            default -> UNKNOWN;
        };
    }
}
