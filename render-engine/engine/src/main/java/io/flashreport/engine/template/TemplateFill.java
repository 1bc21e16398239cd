package io.flashreport.engine.template;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.render.Limits;
import io.flashreport.engine.render.RecordLimit;
import io.flashreport.engine.render.Renderer;
import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;
import net.sf.jasperreports.repo.SimpleRepositoryResourceContext;

/** Fills a template with data. For one job. */
public final class TemplateFill {
    /** From this many bytes of data on, finished pages go to disk. */
    private static final long BIG_BYTES = 1024 * 1024;

    static {
        XPathFunctions.restrict();
    }

    private final TemplateContext template;
    private final TemplateFailure failure;
    private final String main;

    public TemplateFill(TemplateContext template) {
        this.template = template;
        this.failure = new TemplateFailure(template.files());
        String named = template.files().main();
        if (named == null)
            throw new JobFailedException(EngineFailure.TEMPLATE, "The package does not say which template to fill.");
        this.main = named;
    }

    /** Fails with {@link JobFailedException} for all that can be wrong with the template, its data or its parameters. */
    public Renderer.Rendered run(
            ToEngine.Render job,
            ToEngine.Template parameters,
            Payload payload,
            OutputStream document,
            Stopwatch stopwatch) {
        template.promise(parameters.verdict());
        JasperReport report = stopwatch.measure("compile", this::report);
        // A context of its own for each job, so that nothing of its data stays with the template.
        var context = new SimpleJasperReportsContext(template);
        context.setExtensions(ScriptletFactory.class, List.of(new RecordLimit(job.maxRecords())));
        Renderer.Order order = stopwatch.measure("read", () -> order(report, job, parameters, context, payload));
        return new Renderer(context, failure::of).render(order, document, stopwatch);
    }

    private JasperReport report() {
        try {
            return template.report(main);
        } catch (JobFailedException e) {
            throw e;
        } catch (JRException | RuntimeException | LinkageError e) {
            throw failure.of(e);
        }
    }

    private Renderer.Order order(
            JasperReport report,
            ToEngine.Render job,
            ToEngine.Template parameters,
            SimpleJasperReportsContext context,
            Payload payload) {
        var binding = new Binding(context, report, template.files().file(main), payload, job.timeZone());
        try {
            return new Renderer.Order(
                    SimpleJasperReportSource.from(
                            report, "/" + main, SimpleRepositoryResourceContext.of(PackagePaths.folder(main))),
                    binding.parameters(job, parameters),
                    binding.records(),
                    payload.size() > BIG_BYTES,
                    job.title(),
                    job.created(),
                    job.output(),
                    new Limits(job.maxPages(), job.maxDocumentBytes()));
        } catch (JRException e) {
            throw failure.of(e);
        }
    }
}
