package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.layout.Plan;
import io.flashreport.engine.layout.TemplateReport;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.jspecify.annotations.Nullable;

/** The automatic layout of data, taken as a template. */
final class LayoutJob {
    private final JasperReportsContext context;
    private final Planning planning;

    LayoutJob(JasperReportsContext context, Planning planning) {
        this.context = context;
        this.planning = planning;
    }

    /** Looks at data and decides what stands where. */
    interface Planning {
        Plan plan(Payload payload, String title, Locale locale, ZoneId zone, Look look);
    }

    FromEngine.Done run(ToEngine.Layout job, HostLink host) throws IOException {
        var stopwatch = new Stopwatch();
        ZoneId zone = job.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(job.timeZone());
        Locale locale = locale(job.locale());
        var payload = new HostPayload(host, job.data());
        Plan plan = stopwatch.measure("layout", () -> planning.plan(payload, job.title(), locale, zone, job.look()));
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

    private static Locale locale(@Nullable String tag) {
        if (tag == null) return Locale.ENGLISH;
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new JobFailedException(
                    EngineFailure.TEMPLATE, "The locale \"" + tag + "\" is no language tag like de-AT.");
        }
    }
}
