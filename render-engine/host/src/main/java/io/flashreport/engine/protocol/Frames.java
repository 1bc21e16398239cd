package io.flashreport.engine.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads frames: a type byte, the length of the body as four bytes, the body.
 *
 * <p>Reading throws {@link ProtocolException} for what is not a frame and {@link EOFException} when the stream ends.
 */
public final class Frames {
    /** The longest piece of data or document in one frame. */
    public static final int MAX_CHUNK_BYTES = 64 * 1024;

    /** The longest text in a frame, in characters; longer log lines and messages are cut by the sender. */
    public static final int MAX_TEXT_CHARS = 8 * 1024;

    private static final int MAX_BODY_BYTES = MAX_CHUNK_BYTES + 1024;
    private static final int MAX_PHASES = 32;

    private static final byte RENDER = 1;
    private static final byte DATA = 2;
    private static final byte DATA_END = 3;
    private static final byte READY = 16;
    private static final byte SEND_DATA = 17;
    private static final byte LOG = 18;
    private static final byte DOCUMENT = 19;
    private static final byte DONE = 20;
    private static final byte FAILED = 21;

    private Frames() {}

    /** Writes one frame; the caller flushes. */
    public static void write(OutputStream out, ToEngine frame) throws IOException {
        switch (frame) {
            case ToEngine.Render render ->
                writeFrame(out, RENDER, body -> {
                    writeText(body, render.title());
                    writeText(body, render.format().name());
                    body.writeBoolean(render.charset() != null);
                    if (render.charset() != null) writeText(body, render.charset());
                    body.writeLong(render.dataBytes());
                    body.writeInt(render.maxPages());
                    body.writeLong(render.maxDocumentBytes());
                });
            case ToEngine.Data data -> writeChunk(out, DATA, data.bytes());
            case ToEngine.DataEnd end -> writeChunk(out, DATA_END, new byte[0]);
        }
    }

    /** Writes one frame; the caller flushes. */
    public static void write(OutputStream out, FromEngine frame) throws IOException {
        switch (frame) {
            case FromEngine.Ready ready -> writeFrame(out, READY, body -> writeText(body, ready.version()));
            case FromEngine.SendData sendData -> writeChunk(out, SEND_DATA, new byte[0]);
            case FromEngine.Log log -> writeFrame(out, LOG, body -> writeText(body, log.line()));
            case FromEngine.Document document -> writeChunk(out, DOCUMENT, document.bytes());
            case FromEngine.Done done ->
                writeFrame(out, DONE, body -> {
                    body.writeLong(done.records());
                    body.writeInt(done.pages());
                    body.writeInt(done.phases().size());
                    for (FromEngine.Phase phase : done.phases()) {
                        writeText(body, phase.name());
                        body.writeLong(phase.millis());
                    }
                });
            case FromEngine.Failed failed ->
                writeFrame(out, FAILED, body -> {
                    writeText(body, failed.failure().name());
                    writeText(body, failed.message());
                });
        }
    }

    /** The next frame from the host, or null when the host has closed the stream between two frames. */
    public static @Nullable ToEngine readToEngine(InputStream in) throws IOException {
        int type = in.read();
        if (type < 0) return null;
        byte[] bytes = readBody(in);
        return parse(bytes, body -> switch (type) {
            case RENDER ->
                new ToEngine.Render(
                        readText(body),
                        ToEngine.Format.valueOf(readText(body)),
                        body.readBoolean() ? readText(body) : null,
                        body.readLong(),
                        body.readInt(),
                        body.readLong());
            case DATA -> new ToEngine.Data(readRest(body));
            case DATA_END -> new ToEngine.DataEnd();
            default -> throw new ProtocolException("no frame to an engine has type " + type);
        });
    }

    /** The next frame from the engine. */
    public static FromEngine readFromEngine(InputStream in) throws IOException {
        int type = in.read();
        if (type < 0) throw new EOFException("the engine closed its output");
        byte[] bytes = readBody(in);
        return parse(bytes, body -> switch (type) {
            case READY -> new FromEngine.Ready(readText(body));
            case SEND_DATA -> new FromEngine.SendData();
            case LOG -> new FromEngine.Log(readText(body));
            case DOCUMENT -> new FromEngine.Document(readRest(body));
            case DONE -> new FromEngine.Done(body.readLong(), body.readInt(), readPhases(body));
            case FAILED -> new FromEngine.Failed(EngineFailure.valueOf(readText(body)), readText(body));
            default -> throw new ProtocolException("no frame from an engine has type " + type);
        });
    }

    private static void writeChunk(OutputStream out, byte type, byte[] chunk) throws IOException {
        if (chunk.length > MAX_CHUNK_BYTES)
            throw new IllegalArgumentException(
                    "a chunk must have at most " + MAX_CHUNK_BYTES + " bytes, had " + chunk.length);
        writeHead(out, type, chunk.length);
        out.write(chunk);
    }

    private static void writeFrame(OutputStream out, byte type, Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        writeHead(out, type, bytes.size());
        bytes.writeTo(out);
    }

    private static void writeHead(OutputStream out, byte type, int length) throws IOException {
        out.write(new byte[] {type, (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
    }

    private static void writeText(DataOutputStream body, String text) throws IOException {
        String cut = text.length() > MAX_TEXT_CHARS ? text.substring(0, MAX_TEXT_CHARS - 1) + "…" : text;
        byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
        body.writeInt(bytes.length);
        body.write(bytes);
    }

    private static byte[] readBody(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) throw new EOFException("the stream ended within a frame");
        int length = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
        if (length < 0 || length > MAX_BODY_BYTES)
            throw new ProtocolException("a frame must have at most " + MAX_BODY_BYTES + " bytes, claims " + length);
        byte[] body = in.readNBytes(length);
        if (body.length < length) throw new EOFException("the stream ended within a frame");
        return body;
    }

    private static <F> F parse(byte[] bytes, Parsing<F> parsing) throws IOException {
        var body = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            F frame = parsing.from(body);
            if (body.available() > 0)
                throw new ProtocolException("a frame has " + body.available() + " bytes too many");
            return frame;
        } catch (EOFException e) {
            throw new ProtocolException("a frame of " + bytes.length + " bytes is too short");
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("a frame holds a wrong value: " + e.getMessage());
        }
    }

    private static byte[] readRest(DataInputStream body) throws IOException {
        return body.readAllBytes();
    }

    private static String readText(DataInputStream body) throws IOException {
        int length = body.readInt();
        if (length < 0 || length > body.available())
            throw new ProtocolException("a text claims " + length + " bytes where " + body.available() + " are left");
        return new String(body.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static List<FromEngine.Phase> readPhases(DataInputStream body) throws IOException {
        int count = body.readInt();
        if (count < 0 || count > MAX_PHASES)
            throw new ProtocolException("a job has at most " + MAX_PHASES + " phases, claims " + count);
        var phases = new ArrayList<FromEngine.Phase>(count);
        for (int i = 0; i < count; i++) phases.add(new FromEngine.Phase(readText(body), body.readLong()));
        return phases;
    }

    private interface Writing {
        void to(DataOutputStream body) throws IOException;
    }

    private interface Parsing<F> {
        F from(DataInputStream body) throws IOException;
    }
}
