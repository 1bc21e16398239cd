package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.query;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CsvTemplateTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String CUSTOMERS = "name;since;balance\n\"Zoë; \"\"Z\"\"\";31.01.2026;1.234,5\nJosé;;\n";

    private static final String FORMS = """
            <property name="net.sf.jasperreports.csv.date.pattern" value="dd.MM.yyyy"/>
            <property name="net.sf.jasperreports.csv.number.pattern" value="#,##0.###"/>
            <property name="net.sf.jasperreports.csv.locale.code" value="de"/>
            """;

    private static final String FIELDS = field("name", "java.lang.String")
            + field("since", "java.util.Date")
            + field("balance", "java.math.BigDecimal");

    private static final String LINE =
            "$F{name} + \" \" + ($F{since} == null ? \"-\" : DATEFORMAT($F{since}, \"yyyy-MM-dd\")) + \" \" + $F{balance}";

    @Test
    void columnsAreFieldsAndTheTemplateSaysHowTheyAreWritten() throws IOException {
        String plain = report("main", FORMS + FIELDS, detail(text(0, LINE)));
        String query = report("main", FORMS + query("csv", "") + FIELDS, detail(text(0, LINE)));

        assertThat(csv(plain).text(ENGINE)).isEqualTo("Zoë; \"Z\" 2026-01-31 1234.5|José - null");
        assertThat(csv(query).text(ENGINE)).isEqualTo("Zoë; \"Z\" 2026-01-31 1234.5|José - null");
    }

    @Test
    void aFieldMayNameItsColumnByPropertyOrNumber() throws IOException {
        String main = report(
                "main",
                "<field name=\"who\" class=\"java.lang.String\"><property name=\"net.sf.jasperreports.csv.field.column.name\" value=\"name\"/></field>"
                        + field("COLUMN_1", "java.lang.String"),
                detail(text(0, "$F{who} + \" \" + $F{COLUMN_1}")));

        assertThat(csv(main).text(ENGINE)).startsWith("Zoë; \"Z\" 31.01.2026|José");
    }

    @Test
    void datasetsReadTheRowsAgain() throws IOException {
        String list = """
                <element kind="component" x="0" y="20" width="555" height="20">
                  <component kind="list">
                    <contents height="20" width="555">%s</contents>
                    <datasetRun subDataset="Names"><connectionExpression><![CDATA[$P{REPORT_CONNECTION}]]></connectionExpression></datasetRun>
                  </component>
                </element>""".formatted(text(0, "$F{name}.substring(0, 1)"));
        String main = report(
                "main",
                "<dataset name=\"Names\">" + query("csv", "") + field("name", "java.lang.String") + "</dataset>"
                        + field("name", "java.lang.String"),
                detail(text(0, "$F{name}"), list));

        assertThat(csv(main).text(ENGINE)).isEqualTo("Zoë; \"Z\"|Z|J|José|Z|J");
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertThat(csv(report("main", field("email", "java.lang.String"), detail(text(0, "$F{email}"))))
                        .failure(ENGINE))
                .isEqualTo("The field \"email\" wants the column \"email\"; the data has name, since, balance.");
        assertThat(csv(report("main", field("name", "java.lang.Integer"), detail(text(0, "$F{name}"))))
                        .failure(ENGINE))
                .startsWith("The field \"name\" (java.lang.Integer) cannot be read from \"Zoë; \"Z\"\": ");
        var malformed = TemplateOrder.of(report("main", FIELDS, detail(text(0, "$F{name}"))))
                .data(Format.CSV, "name,b\n\"x\"y,1\n")
                .render(ENGINE)
                .failed();
        assertThat(malformed.failure()).isEqualTo(EngineFailure.MALFORMED_DATA);
        assertThat(malformed.message()).startsWith("Line 2: this is not CSV: ");
    }

    private static TemplateOrder csv(String main) {
        return TemplateOrder.of(main).data(Format.CSV, CUSTOMERS);
    }
}
