package io.flashreport.engine.check;

import io.flashreport.engine.check.DesignReader.Reading;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.template.TemplateContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** Checks the templates of a package one by one: what can be said of a file by itself. */
final class ReportCheck {
    private static final Pattern REMOVED_NAMESPACE =
            Pattern.compile(".*/(?:htmlcomponent|customvisualization|html|components/map)(?:/.*)?");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final JasperReportsContext context;
    private final DesignReader reader;
    private final Gate gate;

    ReportCheck(JasperReportsContext context, DesignReader reader, Gate gate) {
        this.context = context;
        this.reader = reader;
        this.gate = gate;
    }

    /** The design, as far as it can be read; null when it cannot. Its faulty expressions are taken out. */
    @Nullable
    JasperDesign look(TemplateSource source, Findings findings) {
        conversion(source, findings);
        Duplicates.look(source, findings);
        Queries.look(source, findings);
        if (!source.isReport()) {
            Reading<?> reading = reader.readStyles(source);
            refused(reading, findings);
            new Admission(gate, source, reading.places(), findings)
                    .look(reading.places().things());
            return null;
        }
        Reading<JasperDesign> reading = reader.readReport(source);
        refused(reading, findings);
        JasperDesign design = reading.design();
        var admission = new Admission(gate, source, reading.places(), findings);
        admission.look(reading.places().things());
        if (design != null) verify(source, design, reading, admission, findings);
        return design;
    }

    private static void refused(Reading<?> reading, Findings findings) {
        reading.refusals().forEach(refusal -> findings.error(refusal.kind(), refusal.spot(), refusal.message()));
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

    private void verify(
            TemplateSource source,
            JasperDesign design,
            Reading<JasperDesign> reading,
            Admission admission,
            Findings findings) {
        var expressions = new ExpressionCheck(context, source, reading.places());
        String language = design.getLanguage();
        boolean java = language == null || language.equals(JRReport.LANGUAGE_JAVA);
        design.setLanguage(JRReport.LANGUAGE_JAVA);
        TemplateContext.addImports(design);
        boolean whole = reading.refusals().isEmpty();
        var rules = new DesignRules(context, source, reading.places(), whole);
        boolean sound = whole;
        try {
            sound &= rules.verify(design, expressions, findings);
            admission.lookAtCode(expressions.compile(design, findings));
        } catch (JRRuntimeException e) {
            if (sound) findings.error(FindingKind.STRUCTURE, source.spot(about(e, source)), refused(e));
        } catch (RuntimeException e) {
            // What is wrong with the declarations may be more than the library can bear.
            if (sound) throw e;
        }
        if (!java) language(source, language, expressions, findings);
        expressions.report(findings);
    }

    private static String refused(JRRuntimeException failure) {
        return "The library refuses this template: " + Words.sentence(String.valueOf(failure.getMessage()));
    }

    /** The library names what it misses, but not where; the first element that has that name in an attribute does. */
    private static XmlElement about(JRRuntimeException failure, TemplateSource source) {
        Matcher name = QUOTED.matcher(String.valueOf(failure.getMessage()));
        if (!name.find()) return source.result().root();
        return source.result().elements().stream()
                .filter(element -> element.attributes().containsValue(name.group(1)))
                .findFirst()
                .orElse(source.result().root());
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
