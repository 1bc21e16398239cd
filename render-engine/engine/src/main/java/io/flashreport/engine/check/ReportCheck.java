package io.flashreport.engine.check;

import io.flashreport.engine.check.DesignReader.Reading;
import io.flashreport.engine.protocol.FindingKind;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** Checks the templates of a package one by one: what can be said of a file by itself. */
final class ReportCheck {
    private static final Pattern REMOVED_NAMESPACE =
            Pattern.compile(".*/(?:htmlcomponent|customvisualization|html|components/map)(?:/.*)?");

    private final JasperReportsContext context;
    private final DesignReader reader;

    ReportCheck(JasperReportsContext context, DesignReader reader) {
        this.context = context;
        this.reader = reader;
    }

    /** The design, as far as it can be read; null when it cannot. Its faulty expressions are taken out. */
    @Nullable
    JasperDesign look(TemplateSource source, Findings findings) {
        conversion(source, findings);
        Duplicates.look(source, findings);
        Queries.look(source, findings);
        if (!source.isReport()) {
            reader.readStyles(source)
                    .refusals()
                    .forEach(refusal -> findings.error(refusal.kind(), refusal.spot(), refusal.message()));
            return null;
        }
        Reading<JasperDesign> reading = reader.readReport(source);
        reading.refusals().forEach(refusal -> findings.error(refusal.kind(), refusal.spot(), refusal.message()));
        JasperDesign design = reading.design();
        if (design != null) verify(source, design, reading, findings);
        return design;
    }

    private static void conversion(TemplateSource source, Findings findings) {
        source.original().elements().stream()
                .filter(ReportCheck::isRemoved)
                .forEach(element -> findings.error(
                        FindingKind.UNAVAILABLE_ELEMENT,
                        source.spot(element.start()),
                        "There are no <" + element.name()
                                + "> elements any more since version 7 of the library: take it out."));
        for (var change : source.conversion().changes()) {
            Spot spot = source.spot(new Position(change.line(), change.column()));
            switch (change.kind()) {
                case CHANGED -> findings.note(FindingKind.CONVERTED, spot, Words.sentence(change.message()));
                case NOT_KEPT -> findings.warning(FindingKind.NOT_KEPT, spot, Words.sentence(change.message()));
            }
        }
    }

    private static boolean isRemoved(XmlElement element) {
        boolean component = element.parent() != null && element.parent().name().equals("componentElement");
        return component
                && (element.name().equals("map")
                        || element.name().equals("customvisualization")
                        || REMOVED_NAMESPACE.matcher(element.namespace()).matches());
    }

    private void verify(TemplateSource source, JasperDesign design, Reading<JasperDesign> reading, Findings findings) {
        var expressions = new ExpressionCheck(context, source, reading.places());
        String language = design.getLanguage();
        boolean java = language == null || language.equals(JRReport.LANGUAGE_JAVA);
        design.setLanguage(JRReport.LANGUAGE_JAVA);
        try {
            new DesignRules(
                            context,
                            source,
                            reading.places(),
                            reading.refusals().isEmpty())
                    .verify(design, expressions, findings);
            expressions.compile(design, findings);
        } catch (RuntimeException e) {
            // What the library has refused already may be missing now.
            if (reading.refusals().isEmpty()) throw e;
        }
        if (!java) language(source, language, expressions, findings);
        expressions.report(findings);
    }

    private static void language(
            TemplateSource source, String language, ExpressionCheck expressions, Findings findings) {
        Spot spot = source.spot(source.result().root());
        if (expressions.isFine())
            findings.note(
                    FindingKind.CONVERTED,
                    spot,
                    "The expressions are said to be " + language
                            + ", which is not available; all of them are Java as well and taken as that.");
        else
            findings.error(
                    FindingKind.UNAVAILABLE_ELEMENT,
                    spot,
                    "Expressions in " + language
                            + " are not available, and these are no Java: write them in Java, with language=\"java\".");
    }
}
