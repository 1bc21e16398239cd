package io.flashreport.engine.process;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.template.TemplateContext;
import io.flashreport.engine.template.TemplateFill;
import io.flashreport.engine.template.TemplatePackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JasperReportsContext;

/** A template of the engine's own, which belongs to nobody. */
final class SampleTemplate {
    private static final String PATH = "warm-up.jrxml";

    private final TemplateContext template;

    SampleTemplate(JasperReportsContext context, Gate gate) {
        template = new TemplateContext(TemplatePackage.of(PATH, Map.of(PATH, read())), context, gate);
    }

    private static byte[] read() {
        try (InputStream in = SampleTemplate.class.getResourceAsStream(PATH)) {
            return Objects.requireNonNull(in, PATH).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill(Payload payload) {
        var wanted = new ToEngine.Template("nobody", "", 1, Verdict.INERT, List.of());
        var job = new ToEngine.Render(
                "Sample",
                new ToEngine.Input(payload.format(), null, payload.size()),
                wanted,
                "de",
                "Europe/Berlin",
                new ToEngine.Output.Pdf(),
                100,
                Long.MAX_VALUE);
        new TemplateFill(template).run(job, wanted, payload, OutputStream.nullOutputStream(), new Stopwatch());
    }
}
