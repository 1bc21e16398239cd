package io.flashreport.engine.process;

import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.job.JobLog;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.render.Renderer;
import io.flashreport.engine.template.TemplateCache;
import io.flashreport.engine.template.TemplateContext;
import io.flashreport.engine.template.TemplateFill;
import io.flashreport.engine.template.TemplatePackage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;

/** A report with a template. */
final class TemplateJob {
    private final JasperReportsContext context;
    private final Gate gate;
    private final TemplateCache templates = new TemplateCache();

    TemplateJob(JasperReportsContext context, Gate gate) {
        this.context = context;
        this.gate = gate;
    }

    FromEngine.Done run(ToEngine.Render job, ToEngine.Template wanted, HostLink host) throws IOException {
        var stopwatch = new Stopwatch();
        TemplateContext template =
                stopwatch.measure("template", () -> templates.get(wanted.owner(), wanted.sha256(), () -> read(host)));
        log(job, template, host);
        OutputStream document = host.document();
        Renderer.Rendered rendered =
                new TemplateFill(template).run(job, wanted, new HostPayload(host, job.data()), document, stopwatch);
        document.close();
        rendered.fonts().forEach(host::line);
        host.line(String.format(
                Locale.ROOT,
                "Wrote a %s of %s and %,d bytes from %s (%s).",
                job.output() instanceof ToEngine.Output.Pdf ? "PDF" : "picture",
                Count.of(rendered.pages(), "page"),
                rendered.bytes(),
                Count.of(rendered.records(), "record"),
                stopwatch));
        return new FromEngine.Done(rendered.records(), rendered.pages(), stopwatch.phases());
    }

    private TemplateContext read(HostLink host) {
        try {
            return new TemplateContext(TemplatePackage.read(host.open(Source.PACKAGE)), context, gate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void log(ToEngine.Render job, TemplateContext template, JobLog log) {
        log.line(String.format(
                Locale.ROOT,
                "Filling %s (%s) with %,d bytes of %s, locale %s, time zone %s.",
                template.files().main(),
                Count.of(template.files().paths().size(), "file"),
                job.data().bytes(),
                job.data().format(),
                job.locale() == null ? "as the template says" : job.locale(),
                job.timeZone() == null ? "as the template says" : job.timeZone()));
    }
}
