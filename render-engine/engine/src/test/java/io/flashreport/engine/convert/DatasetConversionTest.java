package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.convert.Change.Kind;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.CalculationEnum;
import net.sf.jasperreports.engine.type.ExpressionTypeEnum;
import net.sf.jasperreports.engine.type.SortOrderEnum;
import org.junit.jupiter.api.Test;

class DatasetConversionTest {
    private static final JasperDesign REPORT = Old.load(Old.report("""
            <property name="a" value="b"/>
            <property name="text"> c </property>
            <propertyExpression name="e" evaluationTime="Late" type="simpleText">$P{p}</propertyExpression>
            <import value="java.util.stream.*"/>
            <template class="java.lang.String"><![CDATA["styles.jrtx"]]></template>
            <subDataset name="lines" whenResourceMissingType="Key">
                <queryString language="csv"><![CDATA[select]]></queryString>
                <field name="f" class="java.lang.Integer"><fieldDescription><![CDATA[ path ]]></fieldDescription></field>
                <filterExpression>true</filterExpression>
                <group name="g"><groupExpression>$F{f}</groupExpression></group>
            </subDataset>
            <scriptlet name="s" class="a.B"><scriptletDescription>says</scriptletDescription></scriptlet>
            <parameter name="p" class="java.util.List" nestedType="java.lang.String" isForPrompting="false">
                <property name="a" value="b"/>
                <parameterDescription>says</parameterDescription>
                <defaultValueExpression><![CDATA[new ArrayList<String>()]]></defaultValueExpression>
            </parameter>
            <queryString language="csv"><![CDATA[
                orders ]]></queryString>
            <field name="city" class="java.lang.String">
                <property name="net.sf.jasperreports.json.field.expression" value="address.city"/>
            </field>
            <sortField name="city" order="Descending"/>
            <variable name="v" class="java.lang.Integer" resetType="Group" resetGroup="town" calculation="Sum">
                <variableDescription>says</variableDescription>
                <variableExpression><![CDATA[1]]></variableExpression>
                <initialValueExpression>0</initialValueExpression>
            </variable>
            <group name="town" isStartNewPage="true" isReprintHeaderOnEachPage="true" keepTogether="true">
                <groupExpression><![CDATA[$F{city}]]></groupExpression>
                <groupHeader><band height="10"/><band height="11"/></groupHeader>
                <groupFooter/>
            </group>"""));

    @Test
    void propertiesAreKeptWhetherTheySayTheirValueAsTextOrNot() {
        assertThat(REPORT.getProperty("a")).isEqualTo("b");
        assertThat(REPORT.getProperty("text")).isEqualTo("c");
        assertThat(REPORT.getPropertyExpressions()[0].getName()).isEqualTo("e");
        assertThat(REPORT.getPropertyExpressions()[0].getValueExpression().getType())
                .isEqualTo(ExpressionTypeEnum.SIMPLE_TEXT);
    }

    @Test
    void importsAndStyleTemplatesAreKept() {
        assertThat(REPORT.getImports()).contains("java.util.stream.*");
        assertThat(REPORT.getTemplates()[0].getSourceExpression().getText()).isEqualTo("\"styles.jrtx\"");
    }

    @Test
    void datasetsKeepTheirQueriesFieldsFiltersAndGroups() {
        JRDesignDataset lines = (JRDesignDataset) Old.named(REPORT.getDatasetMap(), "lines");

        assertThat(lines.getQuery().getLanguage()).isEqualTo("csv");
        assertThat(lines.getQuery().getText()).isEqualTo("select");
        assertThat(lines.getFields()[0].getDescription()).isEqualTo("path");
        assertThat(lines.getFilterExpression().getText()).isEqualTo("true");
        assertThat(lines.getGroups()[0].getExpression().getText()).isEqualTo("$F{f}");
    }

    @Test
    void parametersKeepTheirClassesDescriptionsAndDefaults() {
        var parameter = Old.named(REPORT.getParametersMap(), "p");

        assertThat(parameter.getNestedTypeName()).isEqualTo("java.lang.String");
        assertThat(parameter.isForPrompting()).isFalse();
        assertThat(parameter.getDescription()).isEqualTo("says");
        assertThat(parameter.getPropertiesMap().getProperty("a")).isEqualTo("b");
        assertThat(parameter.getDefaultValueExpression().getText()).isEqualTo("new ArrayList<String>()");
    }

    @Test
    void queryFieldsAndSortFieldsAreKept() {
        assertThat(REPORT.getQuery().getText()).isEqualTo("orders");
        assertThat(REPORT.getFields()[0].getPropertiesMap().getProperty("net.sf.jasperreports.json.field.expression"))
                .isEqualTo("address.city");
        assertThat(REPORT.getSortFields()[0].getOrder()).isEqualTo(SortOrderEnum.DESCENDING);
        assertThat(REPORT.getScriptlets()[0].getDescription()).isEqualTo("says");
    }

    @Test
    void variablesKeepHowTheyCalculateAndWhenTheyBeginAnew() {
        var variable = Old.named(REPORT.getVariablesMap(), "v");

        assertThat(variable.getCalculation()).isEqualTo(CalculationEnum.SUM);
        assertThat(variable.getResetGroup()).isEqualTo("town");
        assertThat(variable.getExpression().getText()).isEqualTo("1");
        assertThat(variable.getInitialValueExpression().getText()).isEqualTo("0");
    }

    @Test
    void groupsKeepTheirBandsAndManners() {
        JRGroup town = Old.named(REPORT.getGroupsMap(), "town");

        assertThat(town.isStartNewPage()).isTrue();
        assertThat(town.isReprintHeaderOnEachPage()).isTrue();
        assertThat(town.isKeepTogether()).isTrue();
        assertThat(town.getExpression().getText()).isEqualTo("$F{city}");
        assertThat(town.getGroupHeaderSection().getBands()).hasSize(2);
    }

    @Test
    void theAttributesOfTheReportAreKept() {
        JasperDesign design = Old.load("<jasperReport " + Old.NAMESPACES
                + " name=\"x\" columnCount=\"2\" printOrder=\"Horizontal\" pageWidth=\"400\" pageHeight=\"300\""
                + " orientation=\"Landscape\" whenNoDataType=\"NoDataSection\" columnWidth=\"100\" columnSpacing=\"5\""
                + " leftMargin=\"1\" rightMargin=\"2\" topMargin=\"3\" bottomMargin=\"4\" isTitleNewPage=\"true\""
                + " isSummaryNewPage=\"true\" isSummaryWithPageHeaderAndFooter=\"true\" isFloatColumnFooter=\"true\""
                + " isIgnorePagination=\"true\" resourceBundle=\"words\" scriptletClass=\"a.B\"/>");

        assertThat(design.getColumnCount()).isEqualTo(2);
        assertThat(design.getPageWidth()).isEqualTo(400);
        assertThat(design.isTitleNewPage()).isTrue();
        assertThat(design.isSummaryWithPageHeaderAndFooter()).isTrue();
        assertThat(design.isFloatColumnFooter()).isTrue();
        assertThat(design.isIgnorePagination()).isTrue();
        assertThat(design.getResourceBundle()).isEqualTo("words");
        assertThat(design.getScriptletClass()).isEqualTo("a.B");
    }

    @Test
    void partsOfABookAreKept() {
        var part = Old.load("<jasperReport " + Old.NAMESPACES + " name=\"book\" sectionType=\"Part\"><detail>"
                        + "<part evaluationTime=\"Report\"><partNameExpression>\"one\"</partNameExpression>"
                        + "<p:subreportPart usingCache=\"true\"><subreportParameter name=\"a\">"
                        + "<subreportParameterExpression>1</subreportParameterExpression></subreportParameter>"
                        + "<subreportExpression>\"one.jasper\"</subreportExpression></p:subreportPart></part>"
                        + "</detail></jasperReport>")
                .getDetailSection()
                .getParts()[0];

        assertThat(part.getEvaluationTime().getEvaluationTimeType()).hasToString("REPORT");
        assertThat(part.getPartNameExpression().getText()).isEqualTo("\"one\"");
    }

    @Test
    void aPropertyThat7DoesNotHeedIsTold() {
        Conversion conversion = Old.convert(
                Old.report("<property name=\"net.sf.jasperreports.legacy.element.stretch.enabled\" value=\"true\"/>"));

        assertThat(conversion.changes())
                .contains(new Change(
                        Kind.NOT_KEPT,
                        2,
                        1,
                        "the property net.sf.jasperreports.legacy.element.stretch.enabled does nothing in version 7"));
    }
}
