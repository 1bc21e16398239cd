package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckedSampleTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String CUSTOMERS = """
            {"customers": [{"name": "Ada", "city": null}, {"name": "Grace", "city": "York"}]}""";

    @Test
    void fieldsThatTheSampleHasAreFine() throws IOException {
        var answer = list("json", "customers", "name", "city")
                .sample(Format.JSON, CUSTOMERS)
                .check(ENGINE);

        assertThat(Upload.lines(answer.findings())).isEmpty();
        assertThat(answer.converted()).isNotEmpty();
    }

    @Test
    void aFieldThatTheSampleLacksIsAWarningInItsLine() throws IOException {
        var answer = list("json", "customers", "name", "town")
                .sample(Format.JSON, CUSTOMERS)
                .check(ENGINE);

        assertThat(Upload.lines(answer.findings()))
                .containsExactly(
                        "WARNING FIELD main.jrxml:4:1 The field \"town\" has no value in any of the first 2 records of"
                                + " the sample data: is it there under another name?");
        assertThat(answer.converted()).isNotEmpty();
    }

    @Test
    void aQueryThatSelectsNothingIsAWarningInItsLine() throws IOException {
        var upload = list("json", "clients", "name").sample(Format.JSON, CUSTOMERS);

        assertThat(upload.findings(ENGINE))
                .containsExactly("WARNING SAMPLE main.jrxml:2:1 The query selects no records in the sample data.");
    }

    @Test
    void fieldsAreLookedForWithXPathToo() throws IOException {
        var upload = list("xPath", "/customers/customer", "name", "town")
                .sample(Format.XML, "<customers><customer><name>Ada</name></customer></customers>");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "WARNING FIELD main.jrxml:4:1 The field \"town\" has no value in the record of the sample data:"
                                + " is it there under another name?");
    }

    @Test
    void columnsAreLookedForInCsv() throws IOException {
        var upload = Upload.ofReport("""
                <field name="name" class="java.lang.String"/>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20"><expression>$F{name}</expression></element>
                </band></detail>""").sample(Format.CSV, "name,city\nAda,York\n");

        assertThat(upload.findings(ENGINE)).isEmpty();
    }

    @Test
    void fieldsOfSubreportsAreLookedForInWhatTheyAreGiven() throws IOException {
        var upload = Upload.ofReport("""
                <query language="json">customers</query>
                <field name="name" class="java.lang.String"/>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="50" height="20"><expression>$F{name}</expression></element>
                  <element kind="subreport" x="50" y="0" width="100" height="20">
                    <dataSourceExpression>((JsonDataSource) $P{REPORT_DATA_SOURCE}).subDataSource("orders")</dataSourceExpression>
                    <expression>"orders.jasper"</expression>
                  </element>
                </band></detail>""")
                .with("orders.jrxml", Upload.report("""
                        <field name="total" class="java.lang.String"/>
                        <field name="date" class="java.lang.String"/>
                        <detail><band height="20">
                          <element kind="textField" x="0" y="0" width="50" height="20"><expression>$F{total}</expression></element>
                        </band></detail>""").replace("\"Main\"", "\"Orders\""))
                .sample(Format.JSON, "{\"customers\": [{\"name\": \"Ada\", \"orders\": [{\"total\": 5}]}]}");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "WARNING FIELD orders.jrxml:3:1 The field \"date\" has no value in the record of the sample"
                                + " data: is it there under another name?");
    }

    @Test
    void anExpressionThatFailsWithTheSampleRefusesTheTemplateInItsLine() throws IOException {
        var upload = Upload.ofReport("""
                <query language="json">customers</query>
                <field name="name" class="java.lang.String"/>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20"><expression>$F{name}.substring(100)</expression></element>
                </band></detail>""").sample(Format.JSON, CUSTOMERS);

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("ERROR EXPRESSION main.jrxml:5:77 With the sample data: The expression"
                                + " \"$F{name}.substring(100)\""));
    }

    @Test
    void anExpressionThatFailsForWantOfAParameterIsAWarning() throws IOException {
        var upload = Upload.ofReport("""
                <parameter name="title" class="java.lang.String"/>
                <title height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20"><expression>Integer.valueOf("" + $P{title})</expression></element>
                </title>""").sample(Format.JSON, CUSTOMERS);

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("WARNING EXPRESSION main.jrxml:4:77 With the sample data: ")
                        .endsWith(" No parameters are given when a template is tried."));
    }

    @Test
    void sampleDataThatIsNotOfItsFormatIsAnError() throws IOException {
        var upload = list("json", "customers", "name").sample(Format.JSON, "{\"customers\": [");

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("ERROR SAMPLE :0:0 With the sample data: "));
    }

    @Test
    void moreThan50PagesAreNoMistake() throws IOException {
        var records = new StringBuilder("{\"customers\": [");
        for (int i = 0; i < 5_000; i++) records.append("{\"name\": \"Ada\"},");

        assertThat(list("json", "customers", "name")
                        .sample(Format.JSON, records + "{}]}")
                        .findings(ENGINE))
                .isEmpty();
    }

    private static Upload list(String language, String query, String... fields) {
        var body = new StringBuilder("<query language=\"" + language + "\">" + query + "</query>\n");
        for (String field : fields)
            body.append(
                    "<field name=\"%s\" class=\"java.lang.String\"><property name=\"net.sf.jasperreports.xpath.field.expression\" value=\"%s\"/></field>\n"
                            .formatted(field, field));
        body.append("<detail><band height=\"20\">\n");
        for (String field : fields)
            body.append(
                    "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"100\" height=\"20\"><expression>$F{%s}</expression></element>\n"
                            .formatted(field));
        return Upload.ofReport(body.append("</band></detail>").toString());
    }
}
