package io.flashreport.engine.gate;

import net.sf.jasperreports.compilers.ReportClassFilter;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JRPropertiesUtil.PropertySuffix;
import net.sf.jasperreports.engine.JasperReportsContext;

/**
 * The library's own filter of classes, which sees what expressions link to when they run. Once for all of a JVM: a class that
 * was loaded without it is never looked at again. The other switches stand in jasperreports.properties.
 */
final class Switches {
    private static final String OURS = ReportClassFilter.PROPERTY_PREFIX_CLASS_WHITELIST + "flashreport";

    private Switches() {}

    static void set(JasperReportsContext context) {
        for (PropertySuffix library :
                JRPropertiesUtil.getInstance(context).getProperties(ReportClassFilter.PROPERTY_PREFIX_CLASS_WHITELIST))
            context.setProperty(library.getKey(), "");
        context.setProperty(OURS, String.join(",", Members.POLICY.classes()));
        context.setProperty(ReportClassFilter.PROPERTY_CLASS_FILTER_ENABLED, "true");
    }
}
