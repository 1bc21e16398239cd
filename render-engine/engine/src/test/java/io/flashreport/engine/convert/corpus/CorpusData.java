package io.flashreport.engine.convert.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.ReportFiller;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import net.sf.jasperreports.engine.util.JRXmlUtils;
import org.jspecify.annotations.Nullable;

/** What a template is filled with. */
enum CorpusData {
    /** What its query reads or its data adapter gives, and a value for every parameter without one. */
    OWN_WITH_PARAMETERS(true, true),
    OWN(true, false),
    MADE_ROWS(false, false),
    EMPTY_ROWS(false, false);

    private static final String DATA_ADAPTER = "net.sf.jasperreports.data.adapter";
    private static final int PARAMETER_NUMBER = 10_500;
    private static final int EMPTY_ROWS_COUNT = 3;

    private final boolean own;
    private final boolean madeParameters;

    CorpusData(boolean own, boolean madeParameters) {
        this.own = own;
        this.madeParameters = madeParameters;
    }

    JasperPrint fill(JasperReport report, CorpusSide side, @Nullable Connection database)
            throws JRException, IOException {
        Map<String, Object> parameters = parameters(report, side, database);
        ReportFiller filler = JRFiller.createReportFiller(side.context(), SimpleJasperReportSource.from(report));
        if (!own)
            return filler.fill(
                    parameters, this == MADE_ROWS ? new MadeRows() : new JREmptyDataSource(EMPTY_ROWS_COUNT));
        Optional<JRDataSource> rows = adapter(report, side).flatMap(adapter -> adapter.dataSource(side.folders()));
        if (rows.isPresent()) return filler.fill(parameters, rows.get());
        if (!hasQuery(report)) return filler.fill(parameters, new JREmptyDataSource());
        return filler.fill(parameters);
    }

    private Map<String, Object> parameters(JasperReport report, CorpusSide side, @Nullable Connection database)
            throws JRException, IOException {
        var parameters = new HashMap<String, Object>();
        if (madeParameters)
            for (JRParameter parameter : report.getParameters()) {
                if (parameter.isSystemDefined() || parameter.getDefaultValueExpression() != null) continue;
                Object value = MadeRows.value(parameter.getValueClassName(), parameter.getName(), PARAMETER_NUMBER);
                if (value != null) parameters.put(parameter.getName(), value);
            }
        parameters.put(JRParameter.REPORT_LOCALE, Locale.US);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        if (database != null) parameters.put(JRParameter.REPORT_CONNECTION, database);
        if (!own) return parameters;
        for (String format : List.of("json", "xml")) {
            parameters.put("net.sf.jasperreports." + format + ".date.pattern", "yyyy-MM-dd");
            parameters.put("net.sf.jasperreports." + format + ".number.pattern", "#,##0.##");
            parameters.put("net.sf.jasperreports." + format + ".locale", Locale.ENGLISH);
        }
        Optional<Path> json = file(report, side, ".json");
        if (json.isPresent()) parameters.put("JSON_INPUT_STREAM", Files.newInputStream(json.get()));
        Optional<Path> xml = file(report, side, ".xml");
        if (xml.isPresent())
            parameters.put("XML_DATA_DOCUMENT", JRXmlUtils.parse(xml.get().toFile()));
        return parameters;
    }

    /** Jaspersoft Studio leaves an empty query in SQL where there is none. */
    private static boolean hasQuery(JasperReport report) {
        if (report.getQuery() == null) return false;
        return !report.getQuery().getText().isBlank() || !language(report).equals("sql");
    }

    private static String language(JasperReport report) {
        return Optional.ofNullable(report.getQuery().getLanguage())
                .orElse("sql")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> file(JasperReport report, CorpusSide side, String ending)
            throws JRException, IOException {
        Optional<Path> named = adapter(report, side)
                .flatMap(DataAdapterFile::file)
                .flatMap(side.folders()::find)
                .filter(file -> file.toString().endsWith(ending));
        if (named.isPresent()) return named;
        for (Path folder : side.folders().folders()) {
            if (!folder.endsWith("data")) continue;
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> first = files.filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .findFirst();
                if (first.isPresent()) return first;
            }
        }
        return Optional.empty();
    }

    private static Optional<DataAdapterFile> adapter(JasperReport report, CorpusSide side) throws JRException {
        JRPropertiesMap properties = report.getPropertiesMap();
        String location = properties == null ? null : properties.getProperty(DATA_ADAPTER);
        Optional<Path> file =
                location == null ? Optional.empty() : side.folders().find(location);
        return file.isPresent() ? Optional.of(DataAdapterFile.read(file.get())) : Optional.empty();
    }
}
