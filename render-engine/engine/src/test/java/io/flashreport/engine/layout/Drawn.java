package io.flashreport.engine.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.render.Limits;
import io.flashreport.engine.render.Renderer;
import io.flashreport.engine.template.TemplateContext;
import io.flashreport.engine.template.TemplateFill;
import io.flashreport.engine.template.TemplatePackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import org.jspecify.annotations.Nullable;

/** Plans as PDF, in both ways. They lie in target/drawing, to be looked at. */
final class Drawn {
    private static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();

    private Drawn() {}

    static byte[] inside(SamplePlan sample) throws IOException, JRException {
        InsideReport inside = InsideReport.of(sample.plan(), ZoneOffset.UTC, Instant.now());
        var renderer = new Renderer(CONTEXT, failure -> new IllegalStateException(failure));
        var order = new Renderer.Order(
                SimpleJasperReportSource.from(
                        JasperCompileManager.getInstance(CONTEXT).compile(inside.design())),
                inside.parameters(),
                inside.source(sample.document()),
                false,
                sample.plan().title(),
                null,
                new Output.Pdf(),
                new Limits(1000, Long.MAX_VALUE));
        var pdf = new ByteArrayOutputStream();
        renderer.render(order, pdf, new Stopwatch());
        return kept(sample.name() + ".pdf", pdf.toByteArray());
    }

    static String jrxml(SamplePlan sample) throws IOException {
        String jrxml = TemplateReport.jrxml(sample.plan(), ZoneOffset.UTC, sample.format(), CONTEXT);
        kept(sample.name() + ".jrxml", jrxml.getBytes(UTF_8));
        return jrxml;
    }

    static byte[] template(SamplePlan sample) throws IOException {
        byte[] data = sample.data().getBytes(UTF_8);
        TemplatePackage files = TemplatePackage.of(
                "layout.jrxml", Map.of("layout.jrxml", jrxml(sample).getBytes(UTF_8)));
        var template = new ToEngine.Template("owner", "0".repeat(64), 1, Verdict.INERT, List.of());
        var job = new ToEngine.Render(
                sample.plan().title(),
                new ToEngine.Input(sample.format(), null, data.length),
                template,
                null,
                null,
                new Output.Pdf(),
                1000,
                Long.MAX_VALUE);
        var pdf = new ByteArrayOutputStream();
        new TemplateFill(new TemplateContext(files, CONTEXT, Gate.strict()))
                .run(job, template, new Kept(sample.format(), data), pdf, new Stopwatch());
        return kept(sample.name() + "-template.pdf", pdf.toByteArray());
    }

    private static byte[] kept(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "drawing"));
        Files.write(folder.resolve(name), bytes);
        return bytes;
    }

    record Kept(Format format, byte[] bytes) implements Payload {
        @Override
        public @Nullable String charset() {
            return null;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
