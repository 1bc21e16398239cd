package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.job.Presentation;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.layout.Plan;
import io.flashreport.engine.layout.Planner;
import io.flashreport.engine.layout.TemplateReport;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.records.Data;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;

/** The automatic layout of data, taken as a template. */
final class LayoutJob {
    private final JasperReportsContext context;

    LayoutJob(JasperReportsContext context) {
        this.context = context;
    }

    FromEngine.Done run(ToEngine.Layout job, HostLink host) throws IOException {
        var stopwatch = new Stopwatch();
        ZoneId zone = Presentation.zone(job.timeZone());
        Locale locale = Presentation.locale(job.locale());
        Plan plan;
        try (Data data = stopwatch.measure("read", () -> Data.scan(new HostPayload(host, job.data())))) {
            plan = stopwatch.measure("layout", () -> Planner.plan(data, job.title(), locale, zone, job.look()));
        }
        byte[] jrxml = stopwatch
                .measure(
                        "template",
                        () -> TemplateReport.jrxml(plan, zone, job.data().format(), context))
                .getBytes(UTF_8);
        if (jrxml.length > job.maxDocumentBytes())
            throw new JobFailedException(
                    EngineFailure.OUTPUT_LIMIT,
                    String.format(
                            Locale.ROOT,
                            "The template has %,d bytes, %,d are allowed; send data with fewer fields.",
                            jrxml.length,
                            job.maxDocumentBytes()));
        try (OutputStream document = host.document()) {
            document.write(jrxml);
        }
        return new FromEngine.Done(0, 1, stopwatch.phases());
    }
}
