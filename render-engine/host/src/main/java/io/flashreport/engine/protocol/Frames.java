package io.flashreport.engine.protocol;

import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.FromEngine.Source;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /** A job with as many parameters as may come with it, a logo, and a title as long as a text can be. */
    private static final int MAX_BODY_BYTES = 3 * MAX_CHUNK_BYTES;

    private static final int MAX_PHASES = 32;

    private static final byte RENDER = 1;
    private static final byte DATA = 2;
    private static final byte DATA_END = 3;
    private static final byte CHECK = 4;
    private static final byte LAYOUT = 5;
    private static final byte READY = 16;
    private static final byte SEND_DATA = 17;
    private static final byte LOG = 18;
    private static final byte DOCUMENT = 19;
    private static final byte DONE = 20;
    private static final byte FAILED = 21;
    private static final byte FINDING = 22;
    private static final byte PARAMETER = 23;
    private static final byte CHECKED = 24;

    private Frames() {}

    /** Writes one frame; the caller flushes. */
    public static void write(OutputStream out, ToEngine frame) throws IOException {
        switch (frame) {
            case ToEngine.Render render -> writeFrame(out, RENDER, body -> JobFrames.write(body, render));
            case ToEngine.Check check -> writeFrame(out, CHECK, body -> JobFrames.write(body, check));
            case ToEngine.Layout layout -> writeFrame(out, LAYOUT, body -> JobFrames.write(body, layout));
            case ToEngine.Data data -> writeChunk(out, DATA, data.bytes());
            case ToEngine.DataEnd end -> writeChunk(out, DATA_END, new byte[0]);
        }
    }

    /** Writes one frame; the caller flushes. */
    public static void write(OutputStream out, FromEngine frame) throws IOException {
        switch (frame) {
            case FromEngine.Ready ready -> writeFrame(out, READY, body -> body.text(ready.version()));
            case FromEngine.SendData request -> writeFrame(out, SEND_DATA, body -> body.constant(request.source()));
            case FromEngine.Log log -> writeFrame(out, LOG, body -> body.text(log.line()));
            case FromEngine.Document document -> writeChunk(out, DOCUMENT, document.bytes());
            case FromEngine.Finding finding -> writeFrame(out, FINDING, body -> write(body, finding));
            case FromEngine.Parameter parameter ->
                writeFrame(out, PARAMETER, body -> {
                    body.text(parameter.name());
                    body.text(parameter.type());
                    body.textOrNull(parameter.description());
                });
            case FromEngine.Done done ->
                writeFrame(out, DONE, body -> {
                    body.number(done.records());
                    body.number(done.pages());
                    body.list(done.phases(), phase -> {
                        body.text(phase.name());
                        body.number(phase.millis());
                    });
                });
            case FromEngine.Checked checked ->
                writeFrame(out, CHECKED, body -> {
                    body.text(checked.main());
                    body.constant(checked.origin());
                    body.constant(checked.verdict());
                });
            case FromEngine.Failed failed ->
                writeFrame(out, FAILED, body -> {
                    body.constant(failed.failure());
                    body.text(failed.message());
                });
        }
    }

    /** The next frame from the host, or null when the host has closed the stream between two frames. */
    public static @Nullable ToEngine readToEngine(InputStream in) throws IOException {
        int type = in.read();
        if (type < 0) return null;
        byte[] bytes = readBody(in);
        return parse(bytes, body -> switch (type) {
            case RENDER -> JobFrames.readRender(body);
            case CHECK -> JobFrames.readCheck(body);
            case LAYOUT -> JobFrames.readLayout(body);
            case DATA -> new ToEngine.Data(body.rest());
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
            case READY -> new FromEngine.Ready(body.text());
            case SEND_DATA -> new FromEngine.SendData(body.constant(Source.class));
            case LOG -> new FromEngine.Log(body.text());
            case DOCUMENT -> new FromEngine.Document(body.rest());
            case FINDING -> readFinding(body);
            case PARAMETER -> new FromEngine.Parameter(body.text(), body.text(), body.textOrNull());
            case DONE ->
                new FromEngine.Done(
                        body.longNumber(),
                        body.number(),
                        body.list("phases", MAX_PHASES, () -> new FromEngine.Phase(body.text(), body.longNumber())));
            case CHECKED ->
                new FromEngine.Checked(body.text(), body.constant(Origin.class), body.constant(Verdict.class));
            case FAILED -> new FromEngine.Failed(body.constant(EngineFailure.class), body.text());
            default -> throw new ProtocolException("no frame from an engine has type " + type);
        });
    }

    private static void write(FrameOutput body, FromEngine.Finding finding) throws IOException {
        body.constant(finding.severity());
        body.constant(finding.kind());
        body.text(finding.file());
        body.number(finding.line());
        body.number(finding.column());
        body.text(finding.message());
    }

    private static FromEngine.Finding readFinding(FrameInput body) throws IOException {
        return new FromEngine.Finding(
                body.constant(Severity.class),
                body.constant(FindingKind.class),
                body.text(),
                body.number(),
                body.number(),
                body.text());
    }

    private static void writeChunk(OutputStream out, byte type, byte[] chunk) throws IOException {
        if (chunk.length > MAX_CHUNK_BYTES)
            throw new IllegalArgumentException(
                    "a chunk must have at most " + MAX_CHUNK_BYTES + " bytes, had " + chunk.length);
        writeHead(out, type, chunk.length);
        out.write(chunk);
    }

    private static void writeFrame(OutputStream out, byte type, FrameOutput.Writing<FrameOutput> writing)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.write(new FrameOutput(bytes));
        writeHead(out, type, bytes.size());
        bytes.writeTo(out);
    }

    private static void writeHead(OutputStream out, byte type, int length) throws IOException {
        out.write(new byte[] {type, (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
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
        var body = new FrameInput(bytes);
        try {
            F frame = parsing.from(body);
            if (body.left() > 0) throw new ProtocolException("a frame has " + body.left() + " bytes too many");
            return frame;
        } catch (EOFException e) {
            throw new ProtocolException("a frame of " + bytes.length + " bytes is too short");
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("a frame holds a wrong value: " + e.getMessage());
        }
    }

    private interface Parsing<F> {
        F from(FrameInput body) throws IOException;
    }
}
