package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckedStructureTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @Test
    void xmlThatIsNotWellFormedIsFoundByLineAndColumn() throws IOException {
        assertThat(Upload.of("main.jrxml", "<jasperReport>\n  <title>\n</jasperReport>")
                        .findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("ERROR XML main.jrxml:3:"));
    }

    @Test
    void aRootThatIsNoTemplateIsNamed() throws IOException {
        assertThat(Upload.of("main.jrxml", "\n<invoice/>").findings(ENGINE))
                .containsExactly("ERROR STRUCTURE main.jrxml:2:1 The root element is <invoice>; a template begins with"
                        + " <jasperReport>, a style template with <jasperTemplate>.");
    }

    @Test
    void allThatTheLibraryDoesNotKnowIsToldAtOnce() throws IOException {
        var upload = Upload.ofReport("""
                <title height="x20">
                  <element kind="staticText" x="0" y="0" width="100" height="20" hTextAlign="Middle" colour="#FFFFFF">
                    <texd>hello</texd>
                  </element>
                </title>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR STRUCTURE main.jrxml:2:1 height=\"x20\" is not a whole number.",
                        "ERROR STRUCTURE main.jrxml:3:3 The attribute \"colour\" is not known in <element"
                                + " kind=\"staticText\">.",
                        "ERROR STRUCTURE main.jrxml:3:3 hTextAlign=\"Middle\" is none of the values that are allowed:"
                                + " Center, Justified, Left, Right.",
                        "ERROR STRUCTURE main.jrxml:4:5 <texd> is not known in <element kind=\"staticText\">; is \"text\""
                                + " meant?");
    }

    @Test
    void aKindOfElementThatIsNotHereIsUnavailable() throws IOException {
        var upload = Upload.ofReport("""
                <title height="20">
                  <element kind="component" x="0" y="0" width="100" height="20">
                    <component kind="holograph"/>
                  </element>
                </title>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR UNAVAILABLE_ELEMENT main.jrxml:4:5 There is no component of the kind \"holograph\""
                                + " here: take it out.");
    }

    @Test
    void aMapOfVersion6IsUnavailable() throws IOException {
        var upload = Upload.of("old.jrxml", """
                <jasperReport xmlns="http://jasperreports.sourceforge.net/jasperreports" name="Old" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
                  <title><band height="100">
                    <componentElement>
                      <reportElement x="0" y="0" width="100" height="100"/>
                      <c:map xmlns:c="http://jasperreports.sourceforge.net/jasperreports/components">
                        <c:latitudeExpression>1f</c:latitudeExpression>
                      </c:map>
                    </componentElement>
                  </band></title>
                </jasperReport>
                """);

        assertThat(upload.findings(ENGINE))
                .contains(
                        "ERROR UNAVAILABLE_ELEMENT old.jrxml:5:7 There are no <map> elements any more since version 7 of the"
                                + " library: take it out.");
    }

    @Test
    void aNameThatIsDeclaredTwiceIsFoundWhereItIsTheSecondTime() throws IOException {
        var upload = Upload.ofReport("""
                <field name="a" class="java.lang.String"/>
                <field name="b" class="java.lang.String"/>
                <field name="a" class="java.lang.String"/>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR STRUCTURE main.jrxml:4:1 The field \"a\" is declared already in line 2: take one of"
                                + " them out or rename it.");
    }

    @Test
    void aQueryInALanguageThatReadsOtherDataIsRefused() throws IOException {
        String allowed = "reports read the data that was sent, with queries in json, jsonql, xPath or csv.";

        assertThat(Upload.ofReport("<query language=\"sql\">select 1</query>").findings(ENGINE))
                .containsExactly("ERROR QUERY main.jrxml:2:1 The query is in the language \"sql\": " + allowed);
        assertThat(Upload.ofReport("<query language=\"mdx\">select 1</query>").findings(ENGINE))
                .containsExactly("ERROR QUERY main.jrxml:2:1 The query is in the language \"mdx\": " + allowed);
        assertThat(Upload.ofReport("<query language=\"json\">a.b</query>").findings(ENGINE))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsFoundWhereItStands() throws IOException {
        var upload = Upload.ofReport("""
                <pageHeader height="20">
                  <element kind="staticText" x="0" y="15" width="100" height="20"><text>a</text></element>
                </pageHeader>
                <detail><band height="900"/></detail>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR LAYOUT main.jrxml:3:3 The element ends at 35, but its band is 20 high: make the band higher or"
                                + " the element lower.",
                        "ERROR LAYOUT main.jrxml:5:1 The detail section, the page and column headers and footers and the"
                                + " margins do not fit the page height. Make bands lower or the page higher.");
    }

    @Test
    void deepNestingIsFoundAndHarmless() throws IOException {
        String deep = "<a>".repeat(100_000);

        assertThat(Upload.of("main.jrxml", deep).findings(ENGINE))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding).contains("main.jrxml:1:").contains("ested too deeply"));
    }

    @Test
    void aTemplateOfManyElementsIsCheckedWhole() throws IOException {
        String element =
                "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"10\" height=\"10\"><expression>$F{x}</expression></element>\n";
        var upload = Upload.ofReport("<title height=\"20\">\n" + element.repeat(10_000) + "</title>");

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("ERROR EXPRESSION main.jrxml:3:")
                        .endsWith("and 9989 more."));
    }
}
