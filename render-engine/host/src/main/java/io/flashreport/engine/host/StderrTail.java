package io.flashreport.engine.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Empties an engine's standard error and remembers its end. */
final class StderrTail {
    private static final int MAX_BYTES = 16 * 1024;

    private final byte[] ring = new byte[MAX_BYTES];
    private long written;

    private StderrTail() {}

    static StderrTail of(InputStream stderr, String name) {
        var tail = new StderrTail();
        // Reading a pipe holds a carrier, so a virtual thread would cost one for as long as the engine lives.
        Thread.ofPlatform().daemon().name(name).start(() -> tail.drain(stderr));
        return tail;
    }

    private void drain(InputStream stderr) {
        var chunk = new byte[1024];
        try (stderr) {
            for (int count = stderr.read(chunk); count >= 0; count = stderr.read(chunk)) append(chunk, count);
        } catch (IOException e) {
            append(e.toString());
        }
    }

    private void append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        append(bytes, bytes.length);
    }

    private synchronized void append(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) ring[(int) (written++ % MAX_BYTES)] = bytes[i];
    }

    synchronized String text() {
        int length = (int) Math.min(written, MAX_BYTES);
        var tail = new byte[length];
        for (int i = 0; i < length; i++) tail[i] = ring[(int) ((written - length + i) % MAX_BYTES)];
        return new String(tail, StandardCharsets.UTF_8).strip();
    }
}
