package io.flashreport.engine.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Compiles designs of our own and keeps the reports that were used last. For one thread. */
public final class ReportCache {
    private final JasperCompileManager compiler;
    private final Map<Object, JasperReport> reports;

    public ReportCache(JasperReportsContext context, int capacity) {
        compiler = JasperCompileManager.getInstance(context);
        reports = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, JasperReport> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * The design, compiled.
     *
     * @param key equal for designs that are equal
     */
    public JasperReport report(Object key, Supplier<JasperDesign> design) {
        return reports.computeIfAbsent(key, unknown -> compiled(design.get()));
    }

    private JasperReport compiled(JasperDesign design) {
        try {
            return compiler.compile(design);
        } catch (JRException e) {
            throw new IllegalStateException("the report cannot be compiled", e);
        }
    }
}
