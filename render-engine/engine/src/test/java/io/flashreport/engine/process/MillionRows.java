package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a million rows of five fields cost in an engine process of the heavy lane; neither the data nor the document is
 * ever held whole. From this module's folder, after {@code mvn package}:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.MillionRows}, with the number of rows
 * as argument for fewer. The folder for scratch files, {@code java.io.tmpdir}, needs some gigabytes.
 */
final class MillionRows {
    private static final int ROWS = 1_000_000;
    private static final int MAX_PAGES = 100_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final int rows;
    private final InputStream fromEngine;
    private final OutputStream toEngine;

    private MillionRows(int rows, Process engine) {
        this.rows = rows;
        this.fromEngine = new BufferedInputStream(engine.getInputStream());
        this.toEngine = new BufferedOutputStream(engine.getOutputStream(), Frames.MAX_CHUNK_BYTES);
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? ROWS : Integer.parseInt(arguments[0]);
        Process engine = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            new MillionRows(rows, engine).run(engine);
        } finally {
            engine.destroy();
        }
    }

    /** As render-worker starts the engines of its heavy lane. */
    private static List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xss1m",
                "-XX:SoftRefLRUPolicyMSPerMB=1",
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                "target/engine/render-engine.jar",
                "io.flashreport.engine.EngineMain");
    }

    private void run(Process engine) throws IOException {
        if (!(Frames.readFromEngine(fromEngine) instanceof FromEngine.Ready))
            throw new IllegalStateException("the engine did not become ready");
        long bytes = write(piece -> {});
        long start = System.nanoTime();
        Frames.write(
                toEngine, TestHost.job("Throughput of valves", Format.JSON, null, bytes, MAX_PAGES, Long.MAX_VALUE));
        toEngine.flush();
        long documentBytes = 0;
        while (true) {
            switch (Frames.readFromEngine(fromEngine)) {
                case FromEngine.SendData request -> send();
                case FromEngine.Document piece -> documentBytes += piece.bytes().length;
                case FromEngine.Log line -> System.out.println(line.line());
                case FromEngine.Done done -> {
                    tell(engine, done, bytes, documentBytes, Duration.ofNanos(System.nanoTime() - start));
                    return;
                }
                case FromEngine.Failed failed -> throw new IllegalStateException("the job ended with " + failed);
                case FromEngine.Ready ready -> throw new IllegalStateException("an engine is ready once");
                case FromEngine.Finding finding -> throw new IllegalStateException("a render finds nothing");
                case FromEngine.Parameter parameter -> throw new IllegalStateException("a render tells no parameters");
                case FromEngine.Checked checked -> throw new IllegalStateException("a render is no check");
            }
        }
    }

    private void tell(Process engine, FromEngine.Done done, long bytes, long documentBytes, Duration elapsed)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %,d bytes of JSON: %,d pages, %,d bytes of PDF, %.1f s elapsed, %.1f s CPU, peak RSS %,d kB;"
                        + " the engine counted %,d records and measured %s%n",
                rows,
                bytes,
                done.pages(),
                documentBytes,
                elapsed.toMillis() / 1e3,
                engine.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3,
                peakKilobytes(engine),
                done.records(),
                done.phases().stream()
                        .map(phase -> String.format(Locale.ROOT, "%s %,d ms", phase.name(), phase.millis()))
                        .collect(Collectors.joining(", ")));
    }

    private static long peakKilobytes(Process engine) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + engine.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private void send() throws IOException {
        write(piece -> Frames.write(toEngine, new ToEngine.Data(piece)));
        Frames.write(toEngine, new ToEngine.DataEnd());
        toEngine.flush();
    }

    /** Makes the same data each time; tells how many bytes it has. */
    private long write(Sink sink) throws IOException {
        byte[] piece = new byte[Frames.MAX_CHUNK_BYTES];
        int filled = 0;
        long bytes = 0;
        for (int row = 0; row < rows; row++) {
            byte[] text = row(row).getBytes(UTF_8);
            if (filled + text.length > piece.length) {
                sink.take(Arrays.copyOf(piece, filled));
                filled = 0;
            }
            System.arraycopy(text, 0, piece, filled, text.length);
            filled += text.length;
            bytes += text.length;
        }
        sink.take(Arrays.copyOf(piece, filled));
        return bytes;
    }

    private String row(int row) {
        int tenths = 1_200 + row * 7 % 900;
        return (row == 0 ? "[" : ",\n") + "{\"number\":" + (1_000_001 + row) + ",\"component\":\"Valve H" + row % 1000
                + "\",\"time\":\"" + START.plusSeconds(7L * row) + "\",\"flow\":" + tenths / 10 + "." + tenths % 10
                + ",\"purged\":" + (row % 3 == 0) + "}" + (row == rows - 1 ? "]" : "");
    }

    private interface Sink {
        void take(byte[] piece) throws IOException;
    }
}
