package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.query;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JsonTemplateTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String CUSTOMERS = """
            {"meta": {"title": "Clients"}, "northwind": {"customers": [
              {"id": 1, "name": "José", "address": {"city": "Málaga"}, "since": "2026-01-31", "balance": 12.5,
               "orders": [{"no": "A1", "total": 10}, {"no": "A2", "total": 2.5}]},
              {"id": 2, "name": "Zoë", "address": {"city": "Århus"}, "since": "2025-12-01", "balance": -3, "orders": []}
            ]}}""";

    private static final String NAME_AND_CITY = "$F{name} + \" \" + $F{city}";

    @Test
    void aPathSelectsTheRecordsAndDescriptionsTheFields() throws IOException {
        String fields = field("name", "java.lang.String")
                + "<field name=\"city\" class=\"java.lang.String\"><description><![CDATA[address.city]]></description></field>"
                + "<field name=\"total\" class=\"java.lang.Double\"><property name=\"net.sf.jasperreports.json.field.expression\" value=\"balance\"/></field>";
        String main = report(
                "main",
                query("json", "northwind.customers") + fields,
                detail(text(0, NAME_AND_CITY + " + \" \" + $F{total}")));

        TestHost.Answer answer = TemplateOrder.of(main).json(CUSTOMERS).render(ENGINE);

        assertThat(answer.done().records()).isEqualTo(2);
        assertThat(TemplateOrder.of(main).json(CUSTOMERS).text(ENGINE)).isEqualTo("José Málaga 12.5|Zoë Århus -3.0");
    }

    @Test
    void jsonQlSelectsByItsOwnExpressions() throws IOException {
        String fields = field("no", "java.lang.String")
                + "<field name=\"city\" class=\"java.lang.String\"><property name=\"net.sf.jasperreports.jsonql.field.expression\" value=\"^{2}.address.city\"/></field>";
        String main = report(
                "main",
                query("jsonql", "northwind.customers.*.orders.*") + fields,
                detail(text(0, "$F{no} + \" \" + $F{city}")));

        assertThat(TemplateOrder.of(main).json(CUSTOMERS).text(ENGINE)).isEqualTo("A1 Málaga|A2 Málaga");
    }

    @Test
    void aParameterIsPutIntoTheQuery() throws IOException {
        String main = report(
                "main",
                "<parameter name=\"id\" class=\"java.lang.Integer\"/>"
                        + query("json", "northwind.customers(id == $P{id})")
                        + field("name", "java.lang.String"),
                detail(text(0, "$F{name}")));

        assertThat(TemplateOrder.of(main).json(CUSTOMERS).parameter("id", "2").text(ENGINE))
                .isEqualTo("Zoë");
    }

    @Test
    void aTemplateWithoutAQueryGetsTheRecordsOfTheDocument() throws IOException {
        String main = report("main", field("name", "java.lang.String"), detail(text(0, "$F{name}")));
        String studios =
                report("main", query("sql", " ") + field("name", "java.lang.String"), detail(text(0, "$F{name}")));
        String jsonQl = report(
                "main",
                "<field name=\"name\" class=\"java.lang.String\"><property name=\"net.sf.jasperreports.jsonql.field.expression\" value=\"name\"/></field>",
                detail(text(0, "$F{name}")));
        String array = "[{\"name\":\"a\"},{\"name\":\"b\"}]";

        assertThat(TemplateOrder.of(main).json(array).text(ENGINE)).isEqualTo("a|b");
        assertThat(TemplateOrder.of(studios).json(array).text(ENGINE)).isEqualTo("a|b");
        assertThat(TemplateOrder.of(jsonQl).json(array).text(ENGINE)).isEqualTo("a|b");
        assertThat(TemplateOrder.of(main).json("{\"name\":\"only\"}").text(ENGINE))
                .isEqualTo("only");
    }

    @Test
    void patternsOfTheTemplateSayHowDatesAndNumbersAreWritten() throws IOException {
        String main = report(
                "main",
                """
                <property name="net.sf.jasperreports.json.date.pattern" value="dd.MM.yyyy"/>
                <property name="net.sf.jasperreports.json.number.pattern" value="#,##0.00"/>
                <property name="net.sf.jasperreports.json.locale.code" value="de_DE"/>
                """ + query("json", "") + field("day", "java.util.Date") + field("sum", "java.math.BigDecimal"),
                detail(text(0, "new java.text.SimpleDateFormat(\"yyyy-MM-dd\").format($F{day}) + \" \" + $F{sum}")));

        assertThat(TemplateOrder.of(main)
                        .json("{\"day\":\"24.11.2026\",\"sum\":\"1.234,50\"}")
                        .text(ENGINE))
                .isEqualTo("2026-11-24 1234.5");
    }

    @Test
    void datesAreReadAsANewDataAdapterReadsThemAndPrintedAsTheyWereWritten() throws IOException {
        String day = text(0, "pattern=\"d.M.yyyy\"", "$F{day}");
        String queried = report("main", query("json", "") + field("day", "java.util.Date"), detail(day));
        String plain = report("main", field("day", "java.util.Date"), detail(day));

        for (String main : new String[] {queried, plain})
            for (String zone : new String[] {"Asia/Tokyo", "America/New_York", null})
                assertThat(TemplateOrder.of(main)
                                .json("{\"day\":\"2026-01-31\"}")
                                .in(null, zone)
                                .text(ENGINE))
                        .isEqualTo("31.1.2026");
    }

    @Test
    void listsReadWithinTheRecord() throws IOException {
        for (String cast : new String[] {
            "((net.sf.jasperreports.json.data.JsonDataSource)$P{REPORT_DATA_SOURCE})",
            "((JsonDataSource)$P{REPORT_DATA_SOURCE})"
        })
            assertThat(TemplateOrder.of(list(cast + ".subDataSource(\"orders\")"))
                            .json(CUSTOMERS)
                            .text(ENGINE))
                    .isEqualTo("José|A1 10|A2 2.5|Zoë");
    }

    private static String list(String source) {
        return report(
                "main",
                "<dataset name=\"Orders\">" + field("no", "java.lang.String") + field("total", "java.math.BigDecimal")
                        + "</dataset>" + query("json", "northwind.customers") + field("name", "java.lang.String"),
                detail(text(0, "$F{name}"), """
                        <element kind="component" x="0" y="20" width="555" height="20">
                          <component kind="list">
                            <contents height="20" width="555">%s</contents>
                            <datasetRun subDataset="Orders"><dataSourceExpression><![CDATA[%s]]></dataSourceExpression></datasetRun>
                          </component>
                        </element>""".formatted(
                        text(0, "$F{no} + \" \" + new java.text.DecimalFormat(\"0.##\").format($F{total})"), source)));
    }

    @Test
    void tablesReadWithinTheRecord() throws IOException {
        String column = """
                <column kind="single" width="200">
                  <columnHeader height="20"><element kind="staticText" x="0" y="0" width="200" height="20"><text><![CDATA[%s]]></text></element></columnHeader>
                  <detailCell height="20"><element kind="textField" x="0" y="0" width="200" height="20"><expression><![CDATA[%s]]></expression></element></detailCell>
                </column>""";
        String table = """
                <element kind="component" x="0" y="20" width="555" height="20">
                  <component kind="table">
                    <datasetRun subDataset="Orders"><dataSourceExpression><![CDATA[((JsonDataSource)$P{REPORT_DATA_SOURCE}).subDataSource("orders")]]></dataSourceExpression></datasetRun>
                    %s%s
                  </component>
                </element>""".formatted(column.formatted("Number", "$F{no}"), column.formatted("Total", "$F{total}"));
        String main = report(
                "main",
                "<dataset name=\"Orders\">" + field("no", "java.lang.String") + field("total", "java.math.BigDecimal")
                        + "</dataset>" + query("json", "northwind.customers") + field("name", "java.lang.String"),
                detail(text(0, "$F{name}"), table));

        assertThat(TemplateOrder.of(main).json(CUSTOMERS).text(ENGINE))
                .isEqualTo("José|Number Total|A1 10.0|A2 2.5|Zoë");
    }

    @Test
    void datasetsWithQueriesOfTheirOwnReadTheSameData() throws IOException {
        String main = report(
                "main",
                "<dataset name=\"Cities\">" + query("json", "northwind.customers.address")
                        + field("city", "java.lang.String") + "</dataset>"
                        + "<dataset name=\"Orders\">" + query("jsonql", "northwind.customers(1 == 1).*.orders.*")
                        + field("no", "java.lang.String") + "</dataset>"
                        + query("json", "meta") + field("title", "java.lang.String"),
                title(
                        text(0, "$F{title}"),
                        component(20, "Orders", "", "$F{no}"),
                        component(60, "Orders", JSON_STREAM, "$F{no}")));

        assertThat(TemplateOrder.of(main.replace("(1 == 1).*", ".*"))
                        .json(CUSTOMERS)
                        .text(ENGINE))
                .isEqualTo("Clients|A1|A2|A1|A2");
    }

    private static final String JSON_STREAM =
            "<parameter name=\"JSON_INPUT_STREAM\"><expression><![CDATA[$P{JSON_INPUT_STREAM}]]></expression></parameter>";

    private static String component(int y, String dataset, String parameters, String expression) {
        return """
                <element kind="component" x="0" y="%d" width="555" height="20">
                  <component kind="list">
                    <contents height="20" width="555">%s</contents>
                    <datasetRun subDataset="%s"><connectionExpression><![CDATA[$P{REPORT_CONNECTION}]]></connectionExpression>%s</datasetRun>
                  </component>
                </element>""".formatted(y, text(0, expression), dataset, parameters);
    }

    @Test
    void theStreamCanBeReadAgainAndAgain() throws IOException {
        String source =
                "<dataSourceExpression><![CDATA[new net.sf.jasperreports.json.data.JsonDataSource($P{JSON_INPUT_STREAM}, \"northwind.customers\")]]></dataSourceExpression>";
        String list = component(0, "Names", "", "$F{name}")
                .replaceAll("<connectionExpression>.*</connectionExpression>", Matcher.quoteReplacement(source));
        String main = report(
                "main",
                "<dataset name=\"Names\">" + field("name", "java.lang.String") + "</dataset>" + query("json", "meta"),
                title(
                        list,
                        list.replace(
                                "y=\"0\" width=\"555\" height=\"20\">\n  <component",
                                "y=\"60\" width=\"555\" height=\"20\">\n  <component")));

        assertThat(TemplateOrder.of(main).json(CUSTOMERS).text(ENGINE)).isEqualTo("José|Zoë|José|Zoë");
    }

    @Test
    void aDataFileOfTheDesignersMachineIsReplacedByWhatWasSent() throws IOException {
        String main = report(
                "main", """
                <property name="net.sf.jasperreports.data.adapter" value="C:/adapters/customers.jrdax"/>
                <property name="net.sf.jasperreports.json.source" value="C:/data/customers.json"/>
                """ + query("json", "meta") + field("title", "java.lang.String"), detail(text(0, "$F{title}")));

        assertThat(TemplateOrder.of(main).json(CUSTOMERS).text(ENGINE)).isEqualTo("Clients");
    }

    @Test
    void malformedDataFailsWithItsPlace() throws IOException {
        var failed = TemplateOrder.of(report("main", query("json", "a"), detail()))
                .json("{\"a\": [1,}")
                .render(ENGINE)
                .failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.MALFORMED_DATA);
        assertThat(failed.message()).startsWith("Line 1, column 10: this is not JSON");
    }

    @Test
    void dataOfAnotherFormatIsNamed() throws IOException {
        var failed = TemplateOrder.of(report("main", query("json", "a"), detail()))
                .data(Format.XML, "<a/>")
                .render(ENGINE)
                .failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.TEMPLATE);
        assertThat(failed.message()).contains("query for JSON", "XML");
    }
}
