package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TemplateParametersTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static String parameter(String name, String type) {
        return "<parameter name=\"" + name + "\" class=\"" + type + "\"/>";
    }

    private static TemplateOrder printing(String declarations, String expression) {
        return TemplateOrder.of(report("main", declarations, title(text(0, expression))));
    }

    @Test
    void textBecomesWhatTheTemplateDeclares() throws IOException {
        assertThat(printing(parameter("n", "java.lang.Integer"), "$P{n} + 1")
                        .parameter("n", "41")
                        .text(ENGINE))
                .isEqualTo("42");
        assertThat(printing(parameter("b", "java.lang.Boolean"), "$P{b} ? \"yes\" : \"no\"")
                        .parameter("b", "true")
                        .text(ENGINE))
                .isEqualTo("yes");
        assertThat(printing(parameter("d", "java.math.BigDecimal"), "$P{d}.add(new BigDecimal(\"0.01\"))")
                        .parameter("d", "1.10")
                        .text(ENGINE))
                .isEqualTo("1.11");
        assertThat(printing(parameter("l", "java.time.LocalDate"), "$P{l}.getDayOfWeek()")
                        .parameter("l", "2026-11-24")
                        .text(ENGINE))
                .isEqualTo("TUESDAY");
        assertThat(printing(
                                "<parameter name=\"ids\" class=\"java.util.List\" nestedType=\"java.lang.Long\"/>",
                                "((Long)$P{ids}.get(0)) + ((Long)$P{ids}.get(1))")
                        .parameter("ids", "1", "2")
                        .text(ENGINE))
                .isEqualTo("3");
    }

    @Test
    void aDateIsMeantInTheZoneOfTheReport() throws IOException {
        TemplateOrder order = printing(
                        parameter("from", "java.util.Date"),
                        "$P{from}.toInstant() + \" \" + $P{REPORT_TIME_ZONE}.getID()")
                .parameter("from", "2026-07-01");

        assertThat(order.in(null, "Europe/Berlin").text(ENGINE)).isEqualTo("2026-06-30T22:00:00Z Europe/Berlin");
        assertThat(order.in(null, "+02:00").text(ENGINE)).isEqualTo("2026-06-30T22:00:00Z GMT+02:00");
        assertThat(order.text(ENGINE)).isEqualTo("2026-07-01T00:00:00Z UTC");
    }

    @Test
    void localeAndZoneFormatWhatIsPrinted() throws IOException {
        String number = text(0, "pattern=\"#,##0.00\"", "new BigDecimal(\"1234.5\")");
        String time = text(20, "pattern=\"yyyy-MM-dd HH:mm\"", "new java.util.Date(0)");
        TemplateOrder order = TemplateOrder.of(report("main", "", title(number, time)));

        assertThat(order.text(ENGINE)).isEqualTo("1,234.50|1970-01-01 00:00");
        assertThat(order.in("de-DE", "Asia/Tokyo").text(ENGINE)).isEqualTo("1.234,50|1970-01-01 09:00");
    }

    @Test
    void whatTheTemplateSaysOfLocaleAndZoneStandsUntilTheRequestSaysMore() throws IOException {
        String properties = """
                <property name="net.sf.jasperreports.default.locale" value="de_DE"/>
                <property name="net.sf.jasperreports.default.timezone" value="Asia/Tokyo"/>
                """;
        TemplateOrder order = printing(properties, "$P{REPORT_LOCALE} + \" \" + $P{REPORT_TIME_ZONE}.getID()");

        assertThat(order.text(ENGINE)).isEqualTo("de_DE Asia/Tokyo");
        assertThat(order.in("fr-CA", "Europe/Paris").text(ENGINE)).isEqualTo("fr_CA Europe/Paris");
    }

    @Test
    void wrongParametersAreNamed() throws IOException {
        String declared = parameter("from", "java.util.Date") + parameter("n", "java.lang.Integer");

        assertThat(printing(declared, "$P{n}").parameter("n", "x").failure(ENGINE))
                .startsWith("The parameter \"n\" (java.lang.Integer) must be a whole number")
                .endsWith("was \"x\".");
        assertThat(printing(declared, "$P{n}").parameter("m", "1").failure(ENGINE))
                .isEqualTo("The template has no parameter \"m\"; it declares from, n.");
        assertThat(printing("", "1").parameter("REPORT_MAX_COUNT", "1").failure(ENGINE))
                .isEqualTo("The template has no parameter \"REPORT_MAX_COUNT\"; it declares none.");
    }

    @Test
    void textsComeFromTheBundleOfTheLocale() throws IOException {
        TemplateOrder order = TemplateOrder.of(report(
                        "main",
                        "resourceBundle=\"texts\"",
                        "",
                        title(text(0, "$R{hello}"), text(20, "msg($R{count}, 3)"))))
                .with("texts.properties", "hello=Hello\ncount={0} items")
                .with("texts_de.properties", "hello=Grüß Gott");

        assertThat(order.text(ENGINE)).isEqualTo("Hello|3 items");
        assertThat(order.in("de-AT", null).text(ENGINE)).isEqualTo("Grüß Gott|3 items");
    }
}
