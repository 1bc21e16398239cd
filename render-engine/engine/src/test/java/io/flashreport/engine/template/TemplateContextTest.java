package io.flashreport.engine.template;

import static io.flashreport.engine.template.Jrxml.bytes;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.gate.Gate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import net.sf.jasperreports.repo.SimpleRepositoryResourceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateContextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/hostname",
                "file:/etc/hostname",
                "file:///etc/hostname",
                "../../../../etc/hostname",
                "http://127.0.0.1:9/x.png",
                "https://127.0.0.1:9/x.png",
                "ftp://127.0.0.1:9/x.png",
                "jasperreports.properties",
                "/jasperreports.properties",
                "jasperreports_messages.properties",
                "META-INF/MANIFEST.MF",
                "classpath:jasperreports.properties",
                "jar:file:/x.jar!/jasperreports.properties",
                "repo:jasperreports.properties",
                "net/sf/jasperreports/fonts/dejavu/../../../../../jasperreports.properties"
            })
    void nothingOutsideThePackageIsReachable(String location) {
        assertUnreachable(report("image", "", title(element("image", location))));
        assertUnreachable(report("subreport", "", title(element("subreport", location))));
        assertUnreachable(report("styles", "<template><![CDATA[\"" + location + "\"]]></template>", title()));
        assertUnreachable(report("bundle", "resourceBundle=\"" + location + "\"", "", title()));
        assertUnreachable(
                report("bundle", "resourceBundle=\"" + location.replace(".properties", "") + "\"", "", title()));
    }

    @Test
    void bundlesAreFoundForTheLocaleAndKeyByKeyBehindIt() throws JRException {
        var files = Map.of(
                "r/main.jrxml",
                bytes(report(
                        "main",
                        "resourceBundle=\"i18n.texts\"",
                        "",
                        title(text(0, "$R{a}"), text(20, "$R{b}"), text(40, "$R{c}")))),
                "r/i18n/texts.properties",
                bytes("a=default\nb=default\nc=\\u00e9t\\u00e9"),
                "r/i18n/texts_de.properties",
                bytes("a=deutsch\nb=für"),
                "r/i18n/texts_de_AT.properties",
                "a=f\u00fcr \u00d6sterreich".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(fill(files, Locale.forLanguageTag("de-AT"))).isEqualTo("für Österreich|für|été");
        assertThat(fill(files, Locale.GERMANY)).isEqualTo("deutsch|für|été");
        assertThat(fill(files, Locale.FRANCE)).isEqualTo("default|default|été");
    }

    @Test
    void subreportsAreCompiledWhenTheyAreNeededAndLookWhereTheyLie() throws JRException {
        String line = "<parameter name=\"x\" class=\"java.lang.String\"/>";
        String sub = report(
                        "sub",
                        "resourceBundle=\"texts\" whenNoDataType=\"AllSectionsNoDetail\"",
                        line,
                        title(text(0, "$R{a}"), text(20, "$P{SUBREPORT_DIR}")))
                .replace("name=\"x\"", "name=\"SUBREPORT_DIR\"");
        String main = report(
                "main",
                "<parameter name=\"SUBREPORT_DIR\" class=\"java.lang.String\"><defaultValueExpression><![CDATA[\"C:/jo/\"]]></defaultValueExpression></parameter>",
                title(
                        "<element kind=\"subreport\" x=\"0\" y=\"0\" width=\"555\" height=\"99\"><expression><![CDATA[$P{SUBREPORT_DIR} + \"sub.jasper\"]]></expression></element>"));

        assertThat(fill(
                        Map.of(
                                "r/main.jrxml",
                                bytes(main),
                                "r/parts/sub.jrxml",
                                bytes(sub),
                                "r/parts/texts.properties",
                                bytes("a=from the part"),
                                "texts.properties",
                                bytes("a=from above")),
                        Locale.ENGLISH))
                .startsWith("from the part");
    }

    private static void assertUnreachable(String main) {
        assertThatThrownBy(() -> fill(Map.of("r/main.jrxml", bytes(main)), Locale.ENGLISH))
                .hasMessageMatching("(?s).*(not found at|not found :|find bundle).*");
    }

    private static String fill(Map<String, byte[]> files, Locale locale) throws JRException {
        var context = new TemplateContext(
                TemplatePackage.of("r/main.jrxml", files), DefaultJasperReportsContext.getInstance(), Gate.open());
        var source = SimpleJasperReportSource.from(
                context.report("r/main.jrxml"), "/r/main.jrxml", SimpleRepositoryResourceContext.of("r"));
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, locale);
        JasperPrint print = JRFiller.createReportFiller(context, source).fill(parameters, new JREmptyDataSource());
        return print.getPages().getFirst().getElements().stream()
                .map(TemplateContextTest::shown)
                .collect(Collectors.joining("|"));
    }

    private static String shown(JRPrintElement element) {
        return switch (element) {
            case JRPrintText text -> text.getFullText();
            case net.sf.jasperreports.engine.JRPrintFrame frame ->
                frame.getElements().stream().map(TemplateContextTest::shown).collect(Collectors.joining("|"));
            default -> element.getClass().getSimpleName();
        };
    }

    private static String element(String kind, String location) {
        return "<element kind=\"" + kind + "\" x=\"0\" y=\"0\" width=\"99\" height=\"9\"><expression><![CDATA[\""
                + location + "\"]]></expression></element>";
    }
}
