package io.flashreport.engine.process;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A host at its plainest: one job at a time, the data from memory. */
final class TestHost {
    private final InputStream fromEngine;
    private final OutputStream toEngine;

    TestHost(InputStream fromEngine, OutputStream toEngine) {
        this.fromEngine = new BufferedInputStream(fromEngine);
        this.toEngine = new BufferedOutputStream(toEngine);
    }

    void awaitReady() throws IOException {
        if (!(Frames.readFromEngine(fromEngine) instanceof FromEngine.Ready))
            throw new AssertionError("an engine begins with Ready");
    }

    Answer render(Format format, String data) throws IOException {
        return render(job(format, data), data.getBytes(StandardCharsets.UTF_8));
    }

    static ToEngine.Render job(Format format, String data) {
        return job("", format, null, data.getBytes(StandardCharsets.UTF_8).length, 10_000, Long.MAX_VALUE);
    }

    static ToEngine.Render job(
            String title, Format format, @Nullable String charset, long bytes, int maxPages, long maxDocumentBytes) {
        return new ToEngine.Render(
                title,
                new ToEngine.Input(format, charset, bytes),
                null,
                null,
                null,
                new ToEngine.Output.Pdf(),
                maxPages,
                maxDocumentBytes);
    }

    static ToEngine.Render job(Format format, long bytes, long maxRecords) {
        return new ToEngine.Render(
                "",
                new ToEngine.Input(format, null, bytes),
                null,
                null,
                null,
                Look.PLAIN,
                null,
                new ToEngine.Output.Pdf(),
                maxRecords,
                10_000,
                Long.MAX_VALUE);
    }

    Answer render(ToEngine.Render job, byte[] data) throws IOException {
        return render(job, data, new byte[0]);
    }

    /** The document is the layout as a template. */
    Answer layout(ToEngine.Layout job, byte[] data) throws IOException {
        return answer(job, data, new byte[0]);
    }

    Answer render(ToEngine.Render job, byte[] data, byte[] templatePackage) throws IOException {
        return answer(job, data, templatePackage);
    }

    private Answer answer(ToEngine.Job job, byte[] data, byte[] templatePackage) throws IOException {
        Frames.write(toEngine, job);
        toEngine.flush();
        var log = new ArrayList<String>();
        var document = new ByteArrayOutputStream();
        int sent = 0;
        int packagesSent = 0;
        while (true) {
            switch (Frames.readFromEngine(fromEngine)) {
                case FromEngine.SendData(FromEngine.Source source) -> {
                    switch (source) {
                        case DATA -> {
                            sent++;
                            send(data);
                        }
                        case PACKAGE -> {
                            packagesSent++;
                            send(templatePackage);
                        }
                    }
                }
                case FromEngine.Log line -> log.add(line.line());
                case FromEngine.Document piece -> document.write(piece.bytes());
                case FromEngine.Done done -> {
                    return new Answer(done, log, document.toByteArray(), sent, packagesSent);
                }
                case FromEngine.Failed failed -> {
                    return new Answer(failed, log, document.toByteArray(), sent, packagesSent);
                }
                case FromEngine.Ready ready -> throw new AssertionError("an engine is ready once");
                case FromEngine.Finding finding -> throw new AssertionError("a render finds nothing");
                case FromEngine.Parameter parameter -> throw new AssertionError("a render tells no parameters");
                case FromEngine.Checked checked -> throw new AssertionError("a render is no check");
            }
        }
    }

    /** Checks these files, with sample data when there is some. */
    CheckAnswer check(@Nullable String main, Map<String, byte[]> files, @Nullable Sample sample) throws IOException {
        return check(main, zip(files), sample);
    }

    CheckAnswer check(@Nullable String main, byte[] zip, @Nullable Sample sample) throws IOException {
        Frames.write(
                toEngine, new ToEngine.Check(main, zip.length, sample == null ? null : sample.input(), Long.MAX_VALUE));
        toEngine.flush();
        var findings = new ArrayList<FromEngine.Finding>();
        var parameters = new ArrayList<FromEngine.Parameter>();
        var document = new ByteArrayOutputStream();
        while (true) {
            switch (Frames.readFromEngine(fromEngine)) {
                case FromEngine.SendData request ->
                    send(
                            switch (request.source()) {
                                case PACKAGE -> zip;
                                case DATA -> Objects.requireNonNull(sample).bytes();
                            });
                case FromEngine.Finding finding -> findings.add(finding);
                case FromEngine.Parameter parameter -> parameters.add(parameter);
                case FromEngine.Document piece -> document.write(piece.bytes());
                case FromEngine.Log line -> {}
                case FromEngine.Checked checked -> {
                    return new CheckAnswer(checked, findings, parameters, document.toByteArray());
                }
                case FromEngine.Failed failed -> throw new AssertionError("the check ended with " + failed);
                case FromEngine.Done done -> throw new AssertionError("a check is no render");
                case FromEngine.Ready ready -> throw new AssertionError("an engine is ready once");
            }
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void send(byte[] data) throws IOException {
        for (int from = 0; from < data.length; from += Frames.MAX_CHUNK_BYTES) {
            int to = Math.min(data.length, from + Frames.MAX_CHUNK_BYTES);
            Frames.write(toEngine, new ToEngine.Data(Arrays.copyOfRange(data, from, to)));
        }
        Frames.write(toEngine, new ToEngine.DataEnd());
        toEngine.flush();
    }

    void close() throws IOException {
        toEngine.close();
    }

    /** Data that a checked template is meant for. */
    record Sample(Format format, byte[] bytes) {
        ToEngine.Input input() {
            return new ToEngine.Input(format, null, bytes.length);
        }
    }

    record CheckAnswer(
            FromEngine.Checked end,
            List<FromEngine.Finding> findings,
            List<FromEngine.Parameter> parameters,
            byte[] converted) {}

    record Answer(FromEngine end, List<String> log, byte[] document, int timesSent, int packagesSent) {
        FromEngine.Done done() {
            if (end instanceof FromEngine.Done done) return done;
            throw new AssertionError("the job ended with " + end);
        }

        FromEngine.Failed failed() {
            if (end instanceof FromEngine.Failed failed) return failed;
            throw new AssertionError("the job ended with " + end);
        }
    }
}
