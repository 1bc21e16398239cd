package io.flashreport.report.wire;

import io.flashreport.report.Payload;
import jakarta.ws.rs.core.MediaType;

/** The {@code Content-Type} of what a client sent. */
public final class PayloadType {
    private static final MediaType CSV = new MediaType("text", "csv");

    private PayloadType() {}

    /** With the charset that the client declared, if it did. */
    public static MediaType of(Payload payload) {
        var type = switch (payload.format) {
            case JSON -> MediaType.APPLICATION_JSON_TYPE;
            case XML -> MediaType.APPLICATION_XML_TYPE;
            case CSV -> CSV;
        };
        return payload.charset == null ? type : type.withCharset(payload.charset);
    }
}
