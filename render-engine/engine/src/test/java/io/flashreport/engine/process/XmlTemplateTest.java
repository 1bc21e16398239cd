package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.query;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XmlTemplateTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String CUSTOMERS = """
            <?xml version="1.0"?>
            <!-- clients -->
            <customers xmlns="http://example.org/c">
              <customer id="7"><name>José &amp; co</name><address><city>Málaga</city></address><since>31/01/2026</since>
                <order no="A1"/><order no="A2"/></customer>
              <customer id="8"><name><![CDATA[Zoë <x>]]></name><address><city>Århus</city></address><since>01/12/2025</since></customer>
            </customers>""";

    private static String field(String name, String type, String path) {
        return "<field name=\"" + name + "\" class=\"" + type + "\"><description><![CDATA[" + path
                + "]]></description></field>";
    }

    @Test
    void anXPathSelectsTheRecordsAndDescriptionsTheFields() throws IOException {
        String main = report(
                "main",
                query("xPath", "/customers/customer")
                        + field("id", "java.lang.Integer", "@id")
                        + field("name", "java.lang.String", "name")
                        + field("city", "java.lang.String", "address/city")
                        + field("orders", "java.lang.Integer", "count(order)"),
                detail(text(0, "($F{id} + 1) + \" \" + $F{name} + \" \" + $F{city} + \" \" + $F{orders}")));

        assertThat(xml(main).text(ENGINE)).isEqualTo("8 José & co Málaga 2|9 Zoë <x> Århus 0");
        assertThat(xml(main).render(ENGINE).done().records()).isEqualTo(2);
    }

    @Test
    void aDatePatternOfTheTemplateIsKept() throws IOException {
        String main = report(
                "main",
                "<property name=\"net.sf.jasperreports.xml.date.pattern\" value=\"dd/MM/yyyy\"/>"
                        + query("xPath", "//customer") + field("since", "java.util.Date", "since"),
                detail(text(0, "pattern=\"yyyy-MM-dd\"", "$F{since}")));

        assertThat(xml(main).text(ENGINE)).isEqualTo("2026-01-31|2025-12-01");
    }

    @Test
    void datesArePrintedAsTheyWereWritten() throws IOException {
        String day = text(0, "pattern=\"d.M.yyyy\"", "$F{day}");
        for (String query : new String[] {"", query("xPath", "/r/i"), query("xpath2", "/r/i")})
            for (String zone : new String[] {"Asia/Tokyo", "America/New_York"})
                assertThat(TemplateOrder.of(report("main", query + field("day", "java.util.Date", "@day"), detail(day)))
                                .data(Format.XML, "<r><i day='2026-01-31'/></r>")
                                .in(null, zone)
                                .text(ENGINE))
                        .isEqualTo("31.1.2026");
    }

    @Test
    void namespacesAreKnownToXPath2() throws IOException {
        String main = report(
                "main",
                "<property name=\"net.sf.jasperreports.xml.namespace.c\" value=\"http://example.org/c\"/>"
                        + query("xpath2", "/c:customers/c:customer") + field("name", "java.lang.String", "c:name"),
                detail(text(0, "$F{name}")));

        assertThat(xml(main).text(ENGINE)).isEqualTo("José & co|Zoë <x>");
    }

    @Test
    void namesWithPrefixesAreKnownAsTheyAreWritten() throws IOException {
        String main = report(
                "main",
                query("xPath", "//*[name()='c:item']") + field("x", "java.lang.String", "@n"),
                detail(text(0, "$F{x}")));

        assertThat(TemplateOrder.of(main)
                        .data(Format.XML, "<c:list xmlns:c='urn:c'><c:item n='1'/><c:item n='2'/></c:list>")
                        .text(ENGINE))
                .isEqualTo("1|2");
    }

    @Test
    void aTemplateWithoutAQueryGetsTheChildrenOfTheRoot() throws IOException {
        String main = report("main", field("name", "java.lang.String", "name"), detail(text(0, "$F{name}")));

        assertThat(xml(main).text(ENGINE)).isEqualTo("José & co|Zoë <x>");
    }

    @Test
    void listsReadWithinTheRecord() throws IOException {
        String list = """
                <element kind="component" x="0" y="20" width="555" height="20">
                  <component kind="list">
                    <contents height="20" width="555">%s</contents>
                    <datasetRun subDataset="Orders"><dataSourceExpression><![CDATA[((net.sf.jasperreports.engine.data.JRXmlDataSource)$P{REPORT_DATA_SOURCE}).subDataSource("//order")]]></dataSourceExpression></datasetRun>
                  </component>
                </element>""".formatted(text(0, "$F{no}"));
        String main = report(
                "main",
                "<dataset name=\"Orders\">" + field("no", "java.lang.String", "@no") + "</dataset>"
                        + query("xPath", "/customers/customer") + field("name", "java.lang.String", "name"),
                detail(text(0, "$F{name}"), list));

        assertThat(xml(main).text(ENGINE)).isEqualTo("José & co|A1|A2|Zoë <x>");
    }

    @Test
    void subreportsAskTheDocumentOfTheirParent() throws IOException {
        String sub = report(
                        "sub",
                        query("xPath", "/customers/customer[@id='$P{id}']/order")
                                + field("no", "java.lang.String", "@no"),
                        detail(text(0, "$F{no}")))
                .replace("<query", "<parameter name=\"id\" class=\"java.lang.String\"/><query");
        String main = report(
                "main", query("xPath", "/customers/customer") + field("id", "java.lang.String", "@id"), detail("""
                        <element kind="subreport" x="0" y="0" width="555" height="40">
                          <connectionExpression><![CDATA[$P{REPORT_CONNECTION}]]></connectionExpression>
                          <expression><![CDATA["sub.jasper"]]></expression>
                          <parameter name="id"><expression><![CDATA[$F{id}]]></expression></parameter>
                          <parameter name="XML_DATA_DOCUMENT"><expression><![CDATA[$P{XML_DATA_DOCUMENT}]]></expression></parameter>
                        </element>"""));

        assertThat(xml(main).with("sub.jrxml", sub).text(ENGINE)).isEqualTo("A1|A2");
    }

    @Test
    void xPathReachesNothingButTheData() throws IOException {
        for (String query : new String[] {"document('file:///etc/hostname')", "//*[document('file:///x')]"})
            for (String language : new String[] {"xPath", "xpath2"})
                assertThat(xml(report("main", query(language, query), detail())).failure(ENGINE))
                        .contains("no other document");
        assertThat(xml(report(
                                "main",
                                query("xPath", "//customer")
                                        + field("x", "java.lang.String", "document('file:///etc/hostname')"),
                                detail(text(0, "$F{x}"))))
                        .failure(ENGINE))
                .contains("no other document");
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        String main =
                report("main", query("xPath", "/a") + field("x", "java.lang.String", "."), title(text(0, "$F{x}")));

        var failed = TemplateOrder.of(main)
                .data(Format.XML, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>")
                .render(ENGINE)
                .failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.MALFORMED_DATA);
    }

    private static TemplateOrder xml(String main) {
        return TemplateOrder.of(main).data(Format.XML, CUSTOMERS.strip());
    }
}
