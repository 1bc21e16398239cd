package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.records.Dataset;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignQuery;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.xml.JRXmlWriter;
import org.jspecify.annotations.Nullable;

/** A plan as a template that people go on with in Jaspersoft Studio; it makes the pages that the plan makes. */
public final class TemplateReport {
    private static final int BASE64_LINE = 16_000;

    private final JasperDesign design = new JasperDesign();

    private TemplateReport(Plan plan, ZoneId zone, Format format) {
        design.setName("layout");
        design.setProperty(JRFiller.PROPERTY_DEFAULT_LOCALE, code(plan.words().locale()));
        design.setProperty(
                JRFiller.PROPERTY_DEFAULT_TIMEZONE, TimeZone.getTimeZone(zone).getID());
        TemplateQueries queries = TemplateQueries.of(format, plan.document());
        Dataset main = Drawing.main(plan);
        var query = new JRDesignQuery();
        query.setLanguage(queries.language());
        query.setText(main == null ? queries.document() : queries.records(main));
        design.setQuery(query);

        var scope = new TemplateScope(design, design.getMainDesignDataset(), queries, new TemplateText());
        if (main != null) scope.leaveOutHeadings(main);
        JRDesignExpression title =
                plan.title().isBlank() ? null : given(scope, "title", String.class, TemplateText.literal(plan.title()));
        JRDesignExpression created = given(scope, "created", Date.class, "new java.util.Date()");
        new Drawing(plan, design, scope).draw(new DrawingFrame.Given(title, created, logo(plan)));
    }

    /** The template as JRXML; fails in words when it cannot read the data as the plan does. */
    public static String jrxml(Plan plan, ZoneId zone, Format format, JasperReportsContext context) {
        JasperDesign design = new TemplateReport(plan, zone, format).design;
        var plain = new SimpleJasperReportsContext(context);
        // They are made by chance, and the same data is to make the same template.
        plain.setProperty(JRXmlWriter.PROPERTY_EXCLUDE_UUIDS, "true");
        return new JRXmlWriter(plain).write(design, "UTF-8");
    }

    private static JRDesignExpression given(TemplateScope scope, String name, Class<?> type, String otherwise) {
        JRDesignParameter parameter = scope.addParameter(name, type);
        parameter.setDefaultValueExpression(new JRDesignExpression(otherwise));
        return new JRDesignExpression("$P{" + name + "}");
    }

    /** As the library reads it, which knows languages and countries. */
    private static String code(Locale locale) {
        return locale.getCountry().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + locale.getCountry();
    }

    private static @Nullable JRDesignExpression logo(Plan plan) {
        if (plan.look().logo() == null) return null;
        String base64 = Base64.getEncoder().encodeToString(plan.look().logo().bytes());
        var literals = new StringBuilder();
        // A constant of a class file has at most 65,535 bytes, and joined by + they would be one.
        for (int from = 0; from < base64.length(); from += BASE64_LINE) {
            String line = '"' + base64.substring(from, Math.min(base64.length(), from + BASE64_LINE)) + '"';
            literals.append(from == 0 ? line : ".concat(" + line + ")");
        }
        return new JRDesignExpression(
                "new java.io.ByteArrayInputStream(java.util.Base64.getDecoder().decode(" + literals + "))");
    }
}
