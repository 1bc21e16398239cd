package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.query;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.EngineFailure;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TemplateFailureTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @AfterEach
    void theEngineTakesTheNextJob() throws IOException {
        assertThat(TemplateOrder.of(report("main", "", title(text(0, "\"fine\""))))
                        .text(ENGINE))
                .isEqualTo("fine");
    }

    @Test
    void anExpressionThatFailsIsNamedWithItsTemplate() throws IOException {
        String main = report("main", field("n", "java.lang.String"), detail(text(0, "$F{n}.substring(5)")));
        assertFails(
                TemplateOrder.of(main).json("[{\"n\":\"ab\"}]"),
                "The expression \"$F{n}.substring(5)\" in main.jrxml failed: ");

        String cast = report("main", field("n", "java.lang.Object"), detail(text(0, "(Integer)(Object)\"x\"")));
        assertFails(
                TemplateOrder.of(cast).json("[{}]"),
                "ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer.");
    }

    @Test
    void anExpressionOfASubreportIsNamedWithItsTemplate() throws IOException {
        String sub = report("sub", "whenNoDataType=\"AllSectionsNoDetail\"", "", title(text(0, "1 / ((Integer)0)")));
        String main = report("main", "", title(subreport("sub.jasper")));

        assertFails(
                TemplateOrder.of(main).with("sub.jrxml", sub),
                "The expression \"1 / ((Integer)0)\" in sub.jrxml failed: ArithmeticException: / by zero.");
    }

    @Test
    void aFieldThatCannotBeConvertedIsNamed() throws IOException {
        String main = report("main", field("n", "java.util.Date"), detail(text(0, "$F{n}")));

        assertFails(TemplateOrder.of(main).json("[{\"n\":\"soon\"}]"), "field \"n\"", "java.util.Date");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        assertFails(TemplateOrder.of(report("main", "", title(subreport("parts/other.jasper")))), "parts/other.jasper");
        assertFails(
                TemplateOrder.of(report("main", "resourceBundle=\"texts\"", "", title())),
                "Can't find bundle for base name texts");
        assertFails(
                TemplateOrder.of(
                        report(
                                "main",
                                "",
                                title(
                                        "<element kind=\"image\" x=\"0\" y=\"0\" width=\"9\" height=\"9\"><expression><![CDATA[\"logo.png\"]]></expression></element>"))),
                "logo.png");
    }

    @Test
    void aQueryInAnotherLanguageIsRefused() throws IOException {
        for (String language : new String[] {"sql", "plsql", "hql", "mdx"})
            assertFails(
                    TemplateOrder.of(report("main", query(language, "select 1"), detail())),
                    "The template has a query in the language \"" + language + "\"");
    }

    @Test
    void aTemplateThatContainsItselfIsStopped() throws IOException {
        String main = report("main", "", title(subreport("main.jasper")))
                .replace("Margin=\"20\"", "Margin=\"0\"")
                .replace("columnWidth=\"555\"", "columnWidth=\"595\"");

        assertFails(TemplateOrder.of(main), "nested more than 40 deep");
    }

    @Test
    void aTemplateThatDoesNotCompileSaysWhy() throws IOException {
        assertFails(TemplateOrder.of(report("main", "", title(text(0, "nonsense(")))), "nonsense(");
    }

    @Test
    void anEndlessRecursionOfAnExpressionIsStopped() throws IOException {
        String expression = "new Object() { int f(int i) { return f(i + 1) + 1; } }.f(0)";

        var failed = TemplateOrder.of(report("main", "", title(text(0, expression))))
                .render(ENGINE)
                .failed();

        assertThat(failed.failure()).isIn(EngineFailure.TEMPLATE, EngineFailure.MEMORY_LIMIT);
    }

    @Test
    void morePagesThanAllowedAreAFailureOfTheirOwn() throws IOException {
        var failed = TemplateOrder.of(report(
                        "main",
                        "",
                        title(text(0, "\"x\""))
                                + detail("<element kind=\"break\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>")))
                .json("[" + "{},".repeat(200) + "{}]")
                .render(ENGINE)
                .failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.PAGE_LIMIT);
    }

    private static String subreport(String location) {
        return """
                <element kind="subreport" x="0" y="0" width="555" height="40">
                  <dataSourceExpression><![CDATA[new JREmptyDataSource()]]></dataSourceExpression>
                  <expression><![CDATA["%s"]]></expression>
                </element>""".formatted(location);
    }

    private static void assertFails(TemplateOrder order, String... words) throws IOException {
        var failed = order.render(ENGINE).failed();
        assertThat(failed.failure()).isEqualTo(EngineFailure.TEMPLATE);
        assertThat(failed.message()).contains(words).doesNotContain("io.flashreport", "\tat ", "flashreport:");
    }
}
