package io.flashreport.engine.process;

import io.flashreport.engine.job.JobLog;
import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ProtocolException;
import io.flashreport.engine.protocol.ToEngine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The engine's end of the conversation with its host. For one thread. */
final class HostLink implements JobLog {
    private final InputStream in;
    private final OutputStream out;
    private @Nullable DataStream data;

    HostLink(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, Frames.MAX_CHUNK_BYTES);
        this.out = new BufferedOutputStream(out, Frames.MAX_CHUNK_BYTES);
    }

    /** The next job; null when the host has closed the conversation. */
    ToEngine.@Nullable Job nextJob() throws IOException {
        return switch (Frames.readToEngine(in)) {
            case null -> null;
            case ToEngine.Job job -> job;
            case ToEngine.Data data -> throw new ProtocolException("data came without having been asked for");
            case ToEngine.DataEnd end -> throw new ProtocolException("data came without having been asked for");
        };
    }

    /** Sends a frame that the host waits for. */
    void send(FromEngine frame) throws IOException {
        Frames.write(out, frame);
        out.flush();
    }

    @Override
    public void line(String line) {
        try {
            send(new FromEngine.Log(LogText.ofOneLine(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the host has of that kind, from its first byte. What is left of an earlier reading is passed over. */
    InputStream open(Source source) {
        try {
            drainData();
            send(new FromEngine.SendData(source));
            DataStream opened = new DataStream(in);
            data = opened;
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end what the host still sends. */
    void drainData() throws IOException {
        if (data != null) data.drain();
        data = null;
    }

    OutputStream document() {
        return new DocumentStream(out);
    }
}
