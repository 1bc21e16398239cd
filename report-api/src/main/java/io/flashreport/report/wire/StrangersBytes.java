package io.flashreport.report.wire;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What a stranger sent, which must never run beside the dashboard. */
public final class StrangersBytes {
    public static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    private StrangersBytes() {}

    public static Response of(InputStream bytes, MediaType type) {
        return Response.ok(bytes, type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
