package io.flashreport.system;

import io.flashreport.system.Refusal.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPOutputStream;

/** Requests for a report, in either version. */
final class Creation {
    private Creation() {}

    static HttpRequest.Builder creation(Api api, Version version, String contentType, BodyPublisher data) {
        return api.request(version.creation())
                .header("Content-Type", contentType)
                .POST(data);
    }

    static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }

    /** Data whose length is not told. */
    static BodyPublisher chunked(byte[] data) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(data));
    }

    static byte[] gzip(byte[] data) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
