package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Argument;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.template.TemplatePackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A template job, put together piece by piece. The main template is {@code main.jrxml}. */
record TemplateOrder(
        Map<String, byte[]> files,
        String owner,
        Format format,
        byte[] data,
        List<Argument> parameters,
        String title,
        @Nullable String locale,
        @Nullable String timeZone,
        Output output) {
    static TemplateOrder of(String main) {
        return new TemplateOrder(
                Map.of("main.jrxml", main.getBytes(UTF_8)),
                "owner",
                Format.JSON,
                "{}".getBytes(UTF_8),
                List.of(),
                "",
                null,
                null,
                new Output.Pdf());
    }

    TemplateOrder with(String path, byte[] file) {
        var more = new TreeMap<>(files);
        more.put(path, file);
        return new TemplateOrder(more, owner, format, data, parameters, title, locale, timeZone, output);
    }

    TemplateOrder with(String path, String file) {
        return with(path, file.getBytes(UTF_8));
    }

    TemplateOrder json(String json) {
        return data(Format.JSON, json);
    }

    TemplateOrder data(Format newFormat, String text) {
        return new TemplateOrder(
                files, owner, newFormat, text.getBytes(UTF_8), parameters, title, locale, timeZone, output);
    }

    TemplateOrder of(String newOwner, String newTitle) {
        return new TemplateOrder(files, newOwner, format, data, parameters, newTitle, locale, timeZone, output);
    }

    TemplateOrder parameter(String name, String... values) {
        var more = new ArrayList<>(parameters);
        more.add(new Argument(name, List.of(values)));
        return new TemplateOrder(files, owner, format, data, more, title, locale, timeZone, output);
    }

    TemplateOrder in(@Nullable String newLocale, @Nullable String zone) {
        return new TemplateOrder(files, owner, format, data, parameters, title, newLocale, zone, output);
    }

    TemplateOrder as(Output newOutput) {
        return new TemplateOrder(files, owner, format, data, parameters, title, locale, timeZone, newOutput);
    }

    Answer render(EngineInProcess engine) throws IOException {
        return render(engine.host());
    }

    Answer render(TestHost host) throws IOException {
        return render(host, Verdict.CONTAINED);
    }

    /** Says of the template that the gate found it inert. */
    Answer renderInert(EngineInProcess engine) throws IOException {
        return render(engine.host(), Verdict.INERT);
    }

    private Answer render(TestHost host, Verdict verdict) throws IOException {
        return render(host, verdict, Long.MAX_VALUE);
    }

    /** With a limit of records. */
    Answer render(EngineInProcess engine, long maxRecords) throws IOException {
        return render(engine.host(), Verdict.CONTAINED, maxRecords);
    }

    private Answer render(TestHost host, Verdict verdict, long maxRecords) throws IOException {
        byte[] zip = zip();
        var job = new ToEngine.Render(
                title,
                new ToEngine.Input(format, null, data.length),
                new ToEngine.Template(owner, sha256(zip), zip.length, verdict, parameters),
                locale,
                timeZone,
                Look.PLAIN,
                null,
                output,
                maxRecords,
                100,
                Long.MAX_VALUE);
        return host.render(job, data, zip);
    }

    /** The text of the first page, its lines joined by bars. */
    String text(EngineInProcess engine) throws IOException {
        Answer answer = render(engine);
        answer.done();
        try (var pdf = new Pdf(answer.document())) {
            return String.join("|", pdf.text(1).strip().split("\\s*\\R\\s*"));
        }
    }

    String failure(EngineInProcess engine) throws IOException {
        return render(engine).failed().message();
    }

    byte[] zip() {
        var zip = new ByteArrayOutputStream();
        try {
            TemplatePackage.of("main.jrxml", files).write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
