package io.flashreport.engine.check;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.crosstabs.JRCrosstab;
import net.sf.jasperreports.crosstabs.design.JRDesignCrosstab;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRElementsVisitor;
import net.sf.jasperreports.engine.util.JRVisitorSupport;

/** The crosstabs of a design, wherever they are nested. */
final class Crosstabs {
    private Crosstabs() {}

    static List<JRDesignCrosstab> in(JasperDesign design) {
        var crosstabs = new ArrayList<JRDesignCrosstab>();
        JRElementsVisitor.visitReport(design, new JRVisitorSupport() {
            @Override
            public void visitCrosstab(JRCrosstab crosstab) {
                crosstabs.add((JRDesignCrosstab) crosstab);
            }
        });
        return crosstabs;
    }
}
