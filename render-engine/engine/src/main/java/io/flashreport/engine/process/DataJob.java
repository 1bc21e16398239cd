package io.flashreport.engine.process;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.JobLog;
import io.flashreport.engine.job.Presentation;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.layout.InsideReport;
import io.flashreport.engine.layout.Plan;
import io.flashreport.engine.layout.Planner;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.records.Data;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.render.Limits;
import io.flashreport.engine.render.RecordLimit;
import io.flashreport.engine.render.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;

/** A report without a template: the data in the layout that it asks for itself. */
final class DataJob {
    /** From this many values on, finished pages go to disk. */
    private static final long BIG_VALUES = 40_000;

    private final InstantSource now;
    private final Renderer renderer;
    private final JasperCompileManager compiler;

    DataJob(JasperReportsContext context, InstantSource now) {
        this.now = now;
        this.renderer = new Renderer(
                context, failure -> new IllegalStateException("the report cannot be made: " + failure, failure));
        this.compiler = JasperCompileManager.getInstance(context);
    }

    FromEngine.Done run(ToEngine.Render job, Payload payload, OutputStream document, JobLog log) throws IOException {
        var stopwatch = new Stopwatch();
        Locale locale = Presentation.locale(job.locale());
        ZoneId zone = Presentation.zone(job.timeZone());
        try (Data data = stopwatch.measure("read", () -> Data.scan(payload))) {
            RecordLimit.check(records(data.document()), job.maxRecords());
            Plan plan = stopwatch.measure("layout", () -> Planner.plan(data, job.title(), locale, zone, job.look()));
            Instant created = job.created() == null ? now.instant() : job.created();
            InsideReport inside = InsideReport.of(plan, zone, created);
            describe(data, payload, log);
            JasperReport report = stopwatch.measure("compile", () -> compiled(inside.design()));
            var order = new Renderer.Order(
                    SimpleJasperReportSource.from(report),
                    inside.parameters(),
                    inside.source(data.record()),
                    values(data.document()) > BIG_VALUES,
                    plan.title(),
                    created,
                    job.output(),
                    new Limits(job.maxPages(), job.maxDocumentBytes()));
            Renderer.Rendered rendered = renderer.render(order, document, stopwatch);
            document.close();
            rendered.fonts().forEach(log::line);
            log.line(String.format(
                    Locale.ROOT,
                    "Wrote a %s of %s and %,d bytes (%s).",
                    job.output() instanceof ToEngine.Output.Pdf ? "PDF" : "picture",
                    Count.of(rendered.pages(), "page"),
                    rendered.bytes(),
                    stopwatch));
            return new FromEngine.Done(data.records(), rendered.pages(), stopwatch.phases());
        }
    }

    private JasperReport compiled(JasperDesign design) {
        try {
            return compiler.compile(design);
        } catch (JRException e) {
            throw new IllegalStateException("the layout cannot be compiled", e);
        }
    }

    /** Those inside others included. */
    private static long records(Dataset dataset) {
        return dataset.nested().stream()
                .mapToLong(nested -> nested.records() + records(nested))
                .sum();
    }

    private static long values(Dataset dataset) {
        return dataset.records() * dataset.fields().size()
                + dataset.nested().stream().mapToLong(DataJob::values).sum();
    }

    private static void describe(Data data, Payload payload, JobLog log) {
        log.line(String.format(
                Locale.ROOT,
                "Read %,d bytes of %s (%s): %s; taken as records: %s.",
                payload.size(),
                payload.format(),
                data.charset(),
                Count.of(data.records(), "record"),
                data.origin()));
        data.warnings().forEach(warning -> log.line("Warning: " + warning + "."));
        Planner.leftOut(data).forEach(remark -> log.line(remark + "."));
    }
}
