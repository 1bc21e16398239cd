package io.flashreport.template.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers with what a stranger sent: it must never run beside the dashboard. */
public final class StrangersFile {
    private StrangersFile() {}

    /**
     * Answers with a file to be saved.
     *
     * @param name of that file
     */
    public static Response answer(InputStream content, String name) {
        return Response.ok(content, typeOf(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + fileName(name))
                .build();
    }

    private static String typeOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jrxml") || lower.endsWith(".jrtx")) return "application/xml";
        if (lower.endsWith(".zip")) return "application/zip";
        if (lower.endsWith(".png")) return "image/png";
        return "application/octet-stream";
    }

    // RFC 6266: a plain name for those who know no better, and the real one.
    private static String fileName(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
