package io.flashreport.engine.check;

import io.flashreport.engine.check.RecordWatch.Seen;
import io.flashreport.engine.check.RecordWatch.Watched;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.template.TemplateContext;
import io.flashreport.engine.template.TemplateFill;
import io.flashreport.engine.template.TemplatePackage;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;

/** Fills a template with its sample data, as a job does, and says what came of it. */
final class TrialFill {
    private static final int MAX_PAGES = 50;
    private static final String EXPRESSION = "The expression \"";

    private final JasperReportsContext context;
    private final Gate gate;
    private final TemplateSource main;
    private final Collection<TemplateSource> sources;
    private final Findings findings;

    TrialFill(
            JasperReportsContext context,
            Gate gate,
            TemplateSource main,
            Collection<TemplateSource> sources,
            Findings findings) {
        this.context = context;
        this.gate = gate;
        this.main = main;
        this.sources = sources;
        this.findings = findings;
    }

    void run(TemplatePackage converted, Payload sample) {
        var watch = new RecordWatch();
        var template = new TemplateContext(converted, context, gate);
        template.setExtensions(ScriptletFactory.class, List.of(watch));
        try {
            fill(new TemplateFill(template), sample);
        } catch (JobFailedException e) {
            if (!isExpected(e, watch)) {
                // How far it came says nothing of the data.
                report(e);
                return;
            }
        }
        watch.seen().forEach(this::report);
    }

    private static void fill(TemplateFill fill, Payload sample) {
        var parameters = new ToEngine.Template("", "", 1, Verdict.CONTAINED, List.of());
        var job = new ToEngine.Render(
                "",
                new ToEngine.Input(sample.format(), sample.charset(), sample.size()),
                parameters,
                null,
                null,
                new ToEngine.Output.Pdf(),
                MAX_PAGES,
                Long.MAX_VALUE);
        fill.run(job, parameters, sample, OutputStream.nullOutputStream(), new Stopwatch());
    }

    /** That there is more than is wanted of a trial, or nothing at all, of which the watch tells more. */
    private static boolean isExpected(JobFailedException failure, RecordWatch watch) {
        boolean nothing = String.valueOf(failure.getMessage()).contains("has no pages")
                && watch.seen().values().stream().anyMatch(seen -> seen.records() == 0);
        return nothing || failure.failure() == EngineFailure.PAGE_LIMIT;
    }

    private void report(JobFailedException failure) {
        String message = "With the sample data: " + failure.getMessage();
        switch (failure.failure()) {
            case MALFORMED_DATA -> findings.error(FindingKind.SAMPLE, Spot.PACKAGE, message);
            case MEMORY_LIMIT -> throw failure;
            case TEMPLATE, RECORD_LIMIT, PAGE_LIMIT, OUTPUT_LIMIT, INTERNAL -> reportTemplate(failure, message);
        }
    }

    private void reportTemplate(JobFailedException failure, String message) {
        Optional<Place> place = sources.stream()
                .flatMap(source -> source.result().elements().stream()
                        .filter(element -> isAbout(failure, element))
                        .map(element -> new Place(source, element)))
                .max(Comparator.comparingInt(found -> found.element.text().length()));
        if (place.isEmpty()) {
            findings.error(FindingKind.SAMPLE, Spot.file(main.path()), message);
            return;
        }
        Spot spot = place.get().source.textSpot(place.get().element);
        if (needsParameter(place.get().element.text()))
            findings.warning(
                    FindingKind.EXPRESSION, spot, message + " No parameters are given when a template is tried.");
        else findings.error(FindingKind.EXPRESSION, spot, message);
    }

    private record Place(TemplateSource source, XmlElement element) {}

    private static boolean isAbout(JobFailedException failure, XmlElement element) {
        return element.children().isEmpty()
                && !element.text().isEmpty()
                && String.valueOf(failure.getMessage()).startsWith(EXPRESSION + element.text() + "\"");
    }

    private boolean needsParameter(String expression) {
        return main.result()
                .root()
                .children("parameter")
                .filter(parameter -> parameter.child("defaultValueExpression").isEmpty())
                .anyMatch(parameter -> expression.contains("$P{" + parameter.attribute("name") + "}"));
    }

    private void report(Watched watched, Seen seen) {
        Optional<TemplateSource> source = sources.stream()
                .filter(candidate -> candidate.isReport()
                        && candidate.result().root().attribute("name").equals(watched.report()))
                .findFirst();
        if (source.isEmpty()) return;
        XmlElement dataset = dataset(source.get(), watched.dataset());
        if (seen.records() == 0) {
            XmlElement query = dataset.child("query").orElse(dataset);
            String what = query.name().equals("query") ? "The query selects" : "There are";
            findings.warning(FindingKind.SAMPLE, source.get().spot(query), what + " no records in the sample data.");
            return;
        }
        for (String field : seen.missing()) {
            XmlElement declaration = dataset.children("field")
                    .filter(element -> element.attribute("name").equals(field))
                    .findFirst()
                    .orElse(dataset);
            findings.warning(
                    FindingKind.FIELD,
                    source.get().spot(declaration),
                    "The field \"" + field + "\" has no value in "
                            + (seen.records() == 1 ? "the record" : "any of the first " + seen.records() + " records")
                            + " of the sample data: is it there under another name?");
        }
    }

    private static XmlElement dataset(TemplateSource source, String name) {
        XmlElement root = source.result().root();
        return root.children("dataset")
                .filter(element -> !name.isEmpty() && element.attribute("name").equals(name))
                .findFirst()
                .orElse(root);
    }
}
