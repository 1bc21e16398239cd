package io.flashreport.engine.layout;

import io.flashreport.engine.records.DataRecord;
import io.flashreport.engine.records.Dataset;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a report that the engine fills itself: its structure, apart from the texts of the data, which are parameters and
 * fields. Nothing that a stranger wrote gets into it.
 */
public final class InsideReport {
    private static final String TITLE = "title";
    private static final String CREATED = "created";
    private static final String LOGO = "logo";

    private final JasperDesign design = new JasperDesign();
    private final Map<String, Object> parameters = new HashMap<>();
    private final @Nullable Dataset main;
    private final InsideScope scope;

    private InsideReport(Plan plan, ZoneId zone, Instant created) {
        design.setName("layout");
        main = Drawing.main(plan);
        scope = new InsideScope(design, design.getMainDesignDataset(), parameters);
        JRDesignExpression title = plan.title().isBlank() ? null : given(TITLE, String.class, plan.title());
        JRDesignExpression logo = plan.look().logo() == null
                ? null
                : given(
                        LOGO,
                        InputStream.class,
                        new ByteArrayInputStream(plan.look().logo().bytes()));
        JRDesignExpression date = given(CREATED, Date.class, Date.from(created));
        new Drawing(plan, design, scope).draw(new DrawingFrame.Given(title, date, logo));
        parameters.put(JRParameter.REPORT_LOCALE, plan.words().locale());
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(zone));
    }

    /** Draws a plan; the document is dated by the day of {@code created} in the zone. */
    public static InsideReport of(Plan plan, ZoneId zone, Instant created) {
        return new InsideReport(plan, zone, created);
    }

    private JRDesignExpression given(String name, Class<?> type, Object value) {
        parameters.put(name, value);
        scope.addParameter(name, type);
        return new JRDesignExpression("$P{" + name + "}");
    }

    public JasperDesign design() {
        return design;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The records that the report is filled with. */
    public JRDataSource source(DataRecord document) {
        Dataset records = main;
        if (records != null) return new RecordSource(() -> document.records(records), scope.slots());
        return RecordSource.of(document, scope.slots());
    }
}
