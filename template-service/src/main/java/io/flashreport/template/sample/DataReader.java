package io.flashreport.template.sample;

import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Input;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes in the data of a request's body, up to its limit. */
public final class DataReader {
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int HEAD_BYTES = 4096;

    private DataReader() {}

    /** What the body is. */
    public sealed interface Reading {
        record Data(SampleData data) implements Reading {}

        record Nothing() implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    /**
     * Copies the body into a file and finds out what it is: {@code Content-Type} is believed when it names a format,
     * otherwise the first character decides.
     */
    public static Reading read(InputStream body, String contentType, Path file) throws IOException {
        return read(body, contentType, file, MAX_BYTES);
    }

    /** The same with another limit, in bytes. */
    public static Reading read(InputStream body, String contentType, Path file, long limit) throws IOException {
        long bytes;
        try (var copy = Files.newOutputStream(file)) {
            bytes = copy(body, copy, limit);
        }
        if (bytes == 0) return new Reading.Nothing();
        if (bytes > limit)
            return refused(
                    ProblemKind.UPLOAD_TOO_LARGE, "Data for templates may have %d MiB here.".formatted(limit >> 20));
        var declared = DeclaredType.of(contentType);
        byte[] head = head(file);
        var format = declared.format() == null ? sniff(head) : declared.format();
        if (format == null)
            return refused(
                    ProblemKind.UNSUPPORTED_TYPE,
                    "This is neither JSON nor XML; CSV needs the header Content-Type: text/csv.");
        String charset = declared.charset();
        if (charset != null && !exists(charset))
            return refused(ProblemKind.UNKNOWN_CHARSET, "There is no charset '" + charset + "'.");
        // A byte order mark knows better than the header.
        var input = new Input(format, hasMark(head) ? null : charset, bytes);
        return new Reading.Data(new SampleData(input, file));
    }

    private static long copy(InputStream body, OutputStream file, long limit) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[16 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            // What is too much is read still, because a client that is sending does not listen.
            if (bytes <= limit) file.write(buffer, 0, read);
        }
        return bytes;
    }

    private static @Nullable Format sniff(byte[] head) {
        // Zeros are the other halves of wide characters.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) return Format.JSON;
        return text.startsWith("<") ? Format.XML : null;
    }

    private static boolean hasMark(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(3, head.length));
        return hex.startsWith("feff") || hex.startsWith("fffe") || hex.startsWith("efbbbf");
    }

    private static boolean exists(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD_BYTES);
        }
    }

    private static Reading refused(ProblemKind kind, String detail) {
        return new Reading.Refused(new Refusal(kind, detail));
    }
}
