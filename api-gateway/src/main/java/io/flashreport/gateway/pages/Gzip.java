package io.flashreport.gateway.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Smaller pages for browsers that take them. Our cookie does not come with other sites' requests, so sizes tell nothing. */
final class Gzip {
    private Gzip() {}

    static boolean isTakenBy(HttpServerRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    static Buffer of(Buffer content) {
        var bytes = new ByteArrayOutputStream(content.length() / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
