package io.flashreport.engine.records;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Data that comes over a pipe: opening it ends what was opened before. */
final class SentText implements Payload {
    private final Format format;
    private final byte[] bytes;
    private @Nullable InputStream open;
    private int opened;

    private SentText(Format format, String text) {
        this.format = format;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Apostrophes stand for quotation marks. */
    static SentText json(String text) {
        return new SentText(Format.JSON, text.replace('\'', '"'));
    }

    static SentText xml(String text) {
        return new SentText(Format.XML, text);
    }

    static SentText csv(String text) {
        return new SentText(Format.CSV, text);
    }

    int opened() {
        return opened;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public @Nullable String charset() {
        return null;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        try {
            if (open != null) open.skipNBytes(open.available());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        opened++;
        InputStream in = new ByteArrayInputStream(bytes);
        open = in;
        return in;
    }
}
