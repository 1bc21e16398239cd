package io.flashreport.engine.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.flashreport.engine.gate.DesignParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.sf.jasperreports.engine.JRSimpleTemplate;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/**
 * Reads templates of version 7 with the library's own mapping, and keeps what the library does not: where each thing
 * stands, and all that it refuses rather than the first. For one thread.
 */
final class DesignReader {
    private final JasperReportsContext context;
    private final DesignParts parts;

    DesignReader(JasperReportsContext parent) {
        context = new SimpleJasperReportsContext(parent);
        parts = DesignParts.of(parent);
    }

    /**
     * What was read.
     *
     * @param design null when too much was refused to go on
     * @param places where the parts of the design stand
     */
    record Reading<T>(@Nullable T design, Places places, List<Refusal> refusals) {}

    Reading<JasperDesign> readReport(TemplateSource source) {
        JasperDesign.setThreadJasperReportsContext(context);
        try {
            return read(source, JasperDesign.class);
        } finally {
            JasperDesign.removeThreadJasperReportsContext();
            JasperDesign.removeThreadInstance();
        }
    }

    Reading<JRSimpleTemplate> readStyles(TemplateSource source) {
        return read(source, JRSimpleTemplate.class);
    }

    private <T> Reading<T> read(TemplateSource source, Class<T> type) {
        var places = new Places();
        var refusals = new Refusals(source);
        T design = null;
        try {
            design = parts.reader(type, (part, at) -> places.put(part, new Position(at.getLineNr(), at.getColumnNr())))
                    .withHandler(refusals)
                    .readValue(new ByteArrayInputStream(source.conversion().jrxml()));
        } catch (JsonProcessingException e) {
            refusals.add(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        } catch (RuntimeException e) {
            // What was refused so far may leave the library without something that it counts on.
            if (refusals.all().isEmpty()) refusals.add(e);
        }
        return new Reading<>(design, places, refusals.all());
    }
}
