package io.flashreport.engine.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The data that was sent as templates hand it around ({@code $P{JSON_INPUT_STREAM}}): queries take what is parsed already
 * instead of reading it, and whoever reads it gets it from its first byte again after closing it.
 */
final class SentStream extends InputStream {
    private final Supplier<String> text;
    private @Nullable InputStream open;

    SentStream(Supplier<String> text) {
        this.text = text;
    }

    private synchronized InputStream open() {
        if (open == null) open = new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8));
        return open;
    }

    @Override
    public int read() throws IOException {
        return open().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return open().read(target, offset, length);
    }

    @Override
    public int available() throws IOException {
        return open().available();
    }

    @Override
    public synchronized void close() {
        open = null;
    }
}
