package io.flashreport.engine.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.Presentation;
import io.flashreport.engine.protocol.ToEngine;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRAbstractTextDataSource;
import net.sf.jasperreports.engine.data.JRXmlDataSource;
import net.sf.jasperreports.engine.data.TextDataSourceAttributes;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.query.JRXPathQueryExecuterFactory;
import net.sf.jasperreports.json.query.JsonQueryExecuterFactory;
import org.jspecify.annotations.Nullable;

/** Brings what was sent to a report, as the data adapters of Jaspersoft Studio bring a designer's file. */
final class Binding {
    private static final String NAMESPACES = "xpath2";

    private final JasperReportsContext context;
    private final JasperReport report;
    private final byte[] source;
    private final SentData data;
    private final @Nullable String timeZone;

    /** @param source the report's own file */
    Binding(
            JasperReportsContext context,
            JasperReport report,
            byte[] source,
            Payload payload,
            @Nullable String timeZone) {
        this.context = context;
        this.report = report;
        this.source = source;
        this.timeZone = timeZone;
        this.data = new SentData(payload);
        data.putInto(context);
    }

    Map<String, Object> parameters(ToEngine.Render job, ToEngine.Template template) {
        Map<String, Object> values = new HashMap<>(Arguments.of(report, template.parameters(), timeZone));
        if (job.locale() != null) values.put(JRParameter.REPORT_LOCALE, Presentation.locale(job.locale()));
        if (timeZone != null) values.put(JRParameter.REPORT_TIME_ZONE, timeZone());
        switch (data.format()) {
            case JSON -> values.put(JsonQueryExecuterFactory.JSON_INPUT_STREAM, Sources.stream(context));
            case XML ->
                values.put(
                        JRXPathQueryExecuterFactory.PARAMETER_XML_DATA_DOCUMENT,
                        data.xml(language().equalsIgnoreCase(NAMESPACES)));
            case CSV -> {}
        }
        return values;
    }

    /** The records of a report without a query; null for one with a query, which finds its own. */
    @Nullable
    JRDataSource records() throws JRException {
        if (report.getQuery() != null) return null;
        return switch (data.format()) {
            case JSON ->
                written(saysJsonQl() ? SentJson.query(data.json(), null) : SentJson.path(data.json(), null), "json");
            case XML -> written(new JRXmlDataSource(context, data.xml(false), "/*/*"), "xml");
            case CSV -> CsvSource.of(data, forms("csv"));
        };
    }

    private <S extends JRAbstractTextDataSource> S written(S records, String format) {
        records.setTextAttributes(forms(format));
        return records;
    }

    private TextDataSourceAttributes forms(String format) {
        return TextForms.of(properties(), report.getMainDataset(), format, timeZone());
    }

    private TimeZone timeZone() {
        // By its own rules TimeZone would take what it does not know, as "+02:00", for GMT.
        return timeZone == null
                ? TimeZone.getTimeZone(
                        properties().getProperty(report.getMainDataset(), JRFiller.PROPERTY_DEFAULT_TIMEZONE))
                : TimeZone.getTimeZone(ZoneId.of(timeZone));
    }

    private JRPropertiesUtil properties() {
        return JRPropertiesUtil.getInstance(context);
    }

    private boolean saysJsonQl() {
        String text = new String(source, ISO_8859_1);
        return text.contains("jsonql") || text.contains("JsonQL");
    }

    private String language() {
        return report.getQuery() == null ? "" : String.valueOf(report.getQuery().getLanguage());
    }
}
