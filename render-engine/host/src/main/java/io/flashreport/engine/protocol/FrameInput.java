package io.flashreport.engine.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of a frame's body; nothing is believed that the body is too short for. */
final class FrameInput {
    private final DataInputStream body;

    FrameInput(byte[] body) {
        this.body = new DataInputStream(new ByteArrayInputStream(body));
    }

    int number() throws IOException {
        return body.readInt();
    }

    long longNumber() throws IOException {
        return body.readLong();
    }

    boolean truth() throws IOException {
        return body.readBoolean();
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    String text() throws IOException {
        return new String(bytes("text", Integer.MAX_VALUE), StandardCharsets.UTF_8);
    }

    /** @param what for the message */
    byte[] bytes(String what, int max) throws IOException {
        int length = body.readInt();
        if (length < 0 || length > body.available())
            throw new ProtocolException(
                    "a " + what + " claims " + length + " bytes where " + body.available() + " are left");
        if (length > max) throw new ProtocolException("a " + what + " has at most " + max + " bytes, claims " + length);
        return body.readNBytes(length);
    }

    @Nullable
    String textOrNull() throws IOException {
        return orNull(this::text);
    }

    <T> @Nullable T orNull(Reading<T> reading) throws IOException {
        return body.readBoolean() ? reading.read() : null;
    }

    /** @param what for the message */
    <T> List<T> list(String what, int max, Reading<T> reading) throws IOException {
        int count = body.readInt();
        if (count < 0 || count > max)
            throw new ProtocolException("a frame has at most " + max + " " + what + ", claims " + count);
        var values = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) values.add(reading.read());
        return values;
    }

    byte[] rest() throws IOException {
        return body.readAllBytes();
    }

    int left() throws IOException {
        return body.available();
    }

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }
}
