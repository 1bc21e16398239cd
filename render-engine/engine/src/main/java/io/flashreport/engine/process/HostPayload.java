package io.flashreport.engine.process;

import io.flashreport.engine.data.Payload;
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
    private final ToEngine.Render job;
    private byte @Nullable [] kept;

    HostPayload(HostLink host, ToEngine.Render job) {
        this.host = host;
        this.job = job;
    }

    @Override
    public ToEngine.Format format() {
        return job.format();
    }

    @Override
    public @Nullable String charset() {
        return job.charset();
    }

    @Override
    public long size() {
        return job.dataBytes();
    }

    @Override
    public InputStream open() {
        if (job.dataBytes() > KEPT_BYTES) return host.openData();
        if (kept == null) kept = read();
        return new ByteArrayInputStream(kept);
    }

    private byte[] read() {
        try {
            byte[] bytes = host.openData().readNBytes(KEPT_BYTES + 1);
            if (bytes.length != job.dataBytes())
                throw new IllegalStateException(
                        "the host announced " + job.dataBytes() + " bytes and sent " + bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
