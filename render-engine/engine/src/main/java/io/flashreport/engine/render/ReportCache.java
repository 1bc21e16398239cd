package io.flashreport.engine.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Keeps the compiled reports that were used last. For one thread. */
final class ReportCache {
    private final JasperCompileManager compiler;
    private final Map<Object, JasperReport> reports;

    ReportCache(JasperReportsContext context, int capacity) {
        compiler = JasperCompileManager.getInstance(context);
        reports = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, JasperReport> eldest) {
                return size() > capacity;
            }
        };
    }

    JasperReport report(Object key, Supplier<JasperDesign> design) throws JRException {
        JasperReport report = reports.get(key);
        if (report == null) {
            report = compiler.compile(design.get());
            reports.put(key, report);
        }
        return report;
    }
}
