package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.CheckAnswer;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.Verdict;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate says of ordinary templates, and what comes of it when they are filled. */
class GateVerdictTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String LOOP = "1; for (int i = 0; i < 3; i++) {} value = 1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$F{text} + \", \" + $V{REPORT_COUNT} + \" of \" + $F{number}",
                "$F{number} == null ? BigDecimal.ZERO : $F{number}.setScale(2, RoundingMode.HALF_UP)",
                "$F{number}.multiply(new BigDecimal(\"1.19\")).divide(BigDecimal.TEN, 2, BigDecimal.ROUND_HALF_UP)",
                "$F{text}.replaceAll(\"\\\\s+\", $F{number} == null ? \"-\" : \" \")",
                "$F{text}.split(\",\")[0].trim().toUpperCase(Locale.GERMANY)",
                "String.format(\"%05d %s\", $V{REPORT_COUNT}, $F{text} == null ? \"none\" : $F{text})",
                "new SimpleDateFormat(\"dd.MM.yyyy\", $P{REPORT_LOCALE}).format(new java.util.Date(0))",
                "new DecimalFormat(\"#,##0.00\").format($F{number})",
                "java.time.LocalDate.parse(\"2026-01-31\").plusMonths(1).format(java.time.format.DateTimeFormatter.ISO_DATE)",
                "$P{REPORT_FORMAT_FACTORY}.createNumberFormat(\"#,##0.00\", $P{REPORT_LOCALE}).format($F{number})",
                "((net.sf.jasperreports.json.data.JsonDataSource)$P{REPORT_DATA_SOURCE}).subDataSource(\"orders\")",
                "new ByteArrayInputStream(Base64.getDecoder().decode($F{text}.getBytes()))",
                "new Object[] {$F{text}, $F{number}}.length",
                "msg(\"{0} of {1}\", $V{REPORT_COUNT}, $F{text})",
                "UPPER(LEFT($F{text}, 3)) + ABS($F{number})",
                "IF(EXACT($F{text}, \"a\"), \"x\", $F{text})",
                "$P{REPORT_PARAMETERS_MAP}.get(\"REPORT_LOCALE\").toString()"
            })
    void ordinaryExpressionsAreInert(String expression) throws IOException {
        CheckAnswer answer = Upload.of("main.jrxml", printing(expression)).check(ENGINE);

        assertThat(Upload.lines(answer.findings())).isEmpty();
        assertThat(answer.end().verdict()).isEqualTo(Verdict.INERT);
    }

    @Test
    void whyATemplateIsContainedIsToldInItsLine() throws IOException {
        CheckAnswer answer = Upload.of("main.jrxml", printing(LOOP)).check(ENGINE);

        assertThat(Upload.lines(answer.findings()))
                .containsExactly("NOTE POLICY main.jrxml:5:26 contained: " + LOOP
                        + ": An expression has a loop, which may run without end.");
        assertThat(answer.end().verdict()).isEqualTo(Verdict.CONTAINED);
    }

    @Test
    void whyATemplateIsRefusedIsToldInItsLine() throws IOException {
        CheckAnswer answer =
                Upload.of("main.jrxml", printing("System.getenv(\"PATH\")")).check(ENGINE);

        assertThat(Upload.lines(answer.findings()))
                .containsExactly("ERROR POLICY main.jrxml:5:26 System.getenv(\"PATH\"): An expression uses"
                        + " java.lang.System.getenv, which templates may not.");
        assertThat(answer.converted()).isEmpty();
    }

    @Test
    void aContainedSubreportContainsTheTemplateAndAnUnusedOneDoesNot() throws IOException {
        String sub = Upload.report("").replace("Main", "Sub");
        String looping = printing(LOOP);
        String main = Upload.report("""
                <title height="20">
                  <element kind="subreport" x="0" y="0" width="50" height="20"><expression>"sub.jasper"</expression></element>
                </title>""");

        assertThat(verdict(main, looping, sub)).isEqualTo(Verdict.CONTAINED);
        assertThat(verdict(main, sub, looping)).isEqualTo(Verdict.INERT);
    }

    private static Verdict verdict(String main, String sub, String unused) throws IOException {
        return Upload.of("main.jrxml", main)
                .with("sub.jrxml", sub)
                .with("unused.jrxml", unused)
                .main("main.jrxml")
                .check(ENGINE)
                .end()
                .verdict();
    }

    @Test
    void aTemplateThatWasTakenForInertAndIsNotIsNotFilled() throws IOException {
        var order = TemplateOrder.of(printing(LOOP)).json("[{}]");

        assertThat(order.renderInert(ENGINE).failed().message())
                .isEqualTo(
                        "The template does what templates may not: It was taken for one that can do nothing but print, and"
                                + " it is not. Check it anew.");
        assertThat(order.text(ENGINE)).isEqualTo("1");
    }

    @Test
    void aSubreportThatIsNotInertIsNotFilledEither() throws IOException {
        var order = TemplateOrder.of(Upload.report("""
                <title height="20">
                  <element kind="subreport" x="0" y="0" width="50" height="20"><expression>"sub.jasper"</expression></element>
                </title>""")).with("sub.jrxml", printing(LOOP));

        assertThat(order.renderInert(ENGINE).failed().message())
                .contains("taken for one that can do nothing but print");
    }

    @Test
    void whatIsRefusedIsNeverFilledWhateverWasSaidOfIt() throws IOException {
        var failed = TemplateOrder.of(printing("System.getenv(\"PATH\")"))
                .render(ENGINE)
                .failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.TEMPLATE);
        assertThat(failed.message())
                .isEqualTo("The template does what templates may not: An expression uses java.lang.System.getenv, which"
                        + " templates may not. Check it anew.");
    }

    @Test
    void propertiesAreLeftOutOfTemplatesThatWereAcceptedWithThem() throws IOException {
        var order = TemplateOrder.of(Upload.report("""
                <property name="net.sf.jasperreports.governor.max.pages.enabled" value="true"/>
                <property name="net.sf.jasperreports.governor.max.pages" value="1"/>
                <detail><band height="600">
                  <element kind="staticText" x="0" y="0" width="50" height="20"><text>page</text></element>
                </band></detail>""")).json("[{},{},{}]");

        assertThat(order.render(ENGINE).done().pages()).isEqualTo(3);
    }

    @Test
    void aPropertyThatNobodyKnowsIsLeftOutWithAWarning() throws IOException {
        assertThat(Upload.ofReport("<property name=\"net.sf.jasperreports.nobody.knows\" value=\"x\"/>")
                        .findings(ENGINE))
                .containsExactly(
                        "WARNING POLICY main.jrxml:1:1 The property net.sf.jasperreports.nobody.knows is not among"
                                + " those that templates may set, and is left out.");
    }

    private static String printing(String expression) {
        return Upload.report("""
                <field name="text" class="java.lang.String"/><field name="number" class="java.math.BigDecimal"/>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20">
                    <expression><![CDATA[%s]]></expression>
                  </element>
                </band></detail>""".formatted(expression));
    }
}
