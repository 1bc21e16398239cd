package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.process.TestHost.CheckAnswer;
import io.flashreport.engine.process.TestHost.Sample;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files to be checked. */
final class Upload {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private @Nullable String main;
    private @Nullable Sample sample;

    /** A report whose body begins in line 2. */
    static String report(String body) {
        return report("", body);
    }

    static String report(String attributes, String body) {
        return """
                <jasperReport name="Main" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20" %s>
                %s
                </jasperReport>
                """.formatted(attributes, body.stripTrailing());
    }

    static Upload of(String path, String text) {
        return new Upload().with(path, text);
    }

    static Upload ofReport(String body) {
        return of("main.jrxml", report(body));
    }

    Upload with(String path, String text) {
        return with(path, text.getBytes(UTF_8));
    }

    Upload with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Upload main(String path) {
        main = path;
        return this;
    }

    Upload sample(Format format, String data) {
        sample = new Sample(format, data.getBytes(UTF_8));
        return this;
    }

    CheckAnswer check(EngineInProcess engine) throws IOException {
        return engine.host().check(main, files, sample);
    }

    /** Each finding as a line: how bad, of what kind, where, what. */
    List<String> findings(EngineInProcess engine) throws IOException {
        return lines(check(engine).findings());
    }

    static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.kind() + " " + finding.file() + ":" + finding.line()
                        + ":" + finding.column() + " " + finding.message())
                .toList();
    }
}
