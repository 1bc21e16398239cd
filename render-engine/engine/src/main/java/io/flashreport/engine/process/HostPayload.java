package io.flashreport.engine.process;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The data of a job from the host: small data is kept, big data is asked for again each time. */
final class HostPayload implements Payload {
    private static final int KEPT_BYTES = 1024 * 1024;

    private final HostLink host;
    private final ToEngine.Input input;
    private byte @Nullable [] kept;

    HostPayload(HostLink host, ToEngine.Input input) {
        this.host = host;
        this.input = input;
    }

    @Override
    public ToEngine.Format format() {
        return input.format();
    }

    @Override
    public @Nullable String charset() {
        return input.charset();
    }

    @Override
    public long size() {
        return input.bytes();
    }

    @Override
    public InputStream open() {
        if (input.bytes() > KEPT_BYTES) return host.open(Source.DATA);
        if (kept == null) kept = read();
        return new ByteArrayInputStream(kept);
    }

    private byte[] read() {
        try {
            byte[] bytes = host.open(Source.DATA).readNBytes(KEPT_BYTES + 1);
            if (bytes.length != input.bytes())
                throw new IllegalStateException(
                        "the host announced " + input.bytes() + " bytes and sent " + bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
