package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.junit.jupiter.api.Test;

class MovedClassesTest {
    private static final String MOVED = "net.sf.jasperreports.json.data.JsonDataSource";

    @Test
    void anExpressionNamesAMovedClassByItsNewName() {
        JRTextField field = (JRTextField) design("", "net.sf.jasperreports.engine.data.JsonDataSource")
                .getTitle()
                .getElements()[0];

        assertThat(field.getExpression().getText()).contains("(" + MOVED + ")");
    }

    @Test
    void anImportNamesAMovedClassByItsNewName() {
        JasperDesign design =
                design("<import value=\"net.sf.jasperreports.engine.data.JsonDataSource\"/>", "JsonDataSource");

        assertThat(List.of(design.getImports())).containsExactly(MOVED);
    }

    @Test
    void aClassOfAnImportedPackageIsImportedFromWhereItWent() {
        JasperDesign design = design("<import value=\"net.sf.jasperreports.engine.data.*\"/>", "JsonDataSource");

        assertThat(List.of(design.getImports())).containsExactlyInAnyOrder("net.sf.jasperreports.engine.data.*", MOVED);
    }

    @Test
    void allOfThemCompile() throws Exception {
        for (String imports : List.of("engine.data.*", "engine.data.JsonDataSource"))
            JasperCompileManager.compileReport(
                    design("<import value=\"net.sf.jasperreports." + imports + "\"/>", "JsonDataSource"));
        JasperCompileManager.compileReport(design("", "net.sf.jasperreports.engine.data.JsonDataSource"));
    }

    @Test
    void aClassThatStayedKeepsItsName() {
        assertThat(Old.text(Old.convert(Old.report(
                        "<variable name=\"v\" class=\"net.sf.jasperreports.engine.data.JRCsvDataSource\"/>"))))
                .contains("class=\"net.sf.jasperreports.engine.data.JRCsvDataSource\"");
    }

    @Test
    void theMoveIsTold() {
        Conversion conversion = Old.convert(
                Old.report("<field name=\"f\" class=\"net.sf.jasperreports.engine.data.JsonDataSource\"/>"));

        assertThat(conversion.changes())
                .contains(new Change(
                        Change.Kind.CHANGED,
                        2,
                        1,
                        "net.sf.jasperreports.engine.data.JsonDataSource is " + MOVED + " in version 7"));
    }

    private static JasperDesign design(String imports, String type) {
        return Old.load(Old.report(imports + "<title><band height=\"50\"><textField>"
                + "<reportElement x=\"0\" y=\"0\" width=\"9\" height=\"9\"/><textFieldExpression><![CDATA[((" + type
                + ")$P{REPORT_DATA_SOURCE}).subDataSource(\"orders\") == null]]></textFieldExpression></textField>"
                + "</band></title>"));
    }
}
