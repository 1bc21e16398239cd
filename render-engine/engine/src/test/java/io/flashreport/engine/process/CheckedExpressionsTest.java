package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedExpressionsTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @Test
    void aFieldThatIsNotDeclaredIsNamedWithTheOneThatIsMeant() throws IOException {
        var upload = Upload.ofReport("""
                <field name="amount" class="java.lang.Double"/>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20">
                    <expression><![CDATA[$F{amuont}]]></expression>
                  </element>
                </band></detail>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR EXPRESSION main.jrxml:5:26 $F{amuont}: field \"amuont\" is not declared in the report; is"
                                + " \"amount\" meant?");
    }

    @Test
    void aNameOfAnotherDatasetIsToldFrom() throws IOException {
        var upload = Upload.ofReport("""
                <dataset name="Lines"><field name="price" class="java.lang.Double"/></dataset>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20"><expression>$F{price}</expression></element>
                </band></detail>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR EXPRESSION main.jrxml:4:77 $F{price}: field \"price\" is not declared in the report,"
                                + " only in the dataset \"Lines\".");
    }

    @Test
    void everyProblemOfTheCompilerIsToldInItsWordsAndInTheLineOfItsExpression() throws IOException {
        var upload = Upload.ofReport("""
                <parameter name="Title" class="java.lang.String"/>
                <variable name="Twice" class="java.lang.Integer">
                  <expression><![CDATA[$P{Title}.size() * 2]]></expression>
                </variable>
                <detail><band height="20">
                  <element kind="textField" x="0" y="0" width="100" height="20">
                    <expression>
                      <![CDATA["one" +
                        new Nowhere()]]>
                    </expression>
                  </element>
                </band></detail>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR EXPRESSION main.jrxml:4:24 $P{Title}.size() * 2: The method size() is undefined for the type"
                                + " String.",
                        "ERROR EXPRESSION main.jrxml:10:0 \"one\" + new Nowhere(): Nowhere cannot be resolved to a type.");
    }

    @Test
    void theSameMistakeInSeveralPlacesIsOneFinding() throws IOException {
        String element = """
                <element kind="textField" x="0" y="0" width="10" height="10"><expression>1 +</expression></element>
                """;
        var upload =
                Upload.ofReport("<detail><band height=\"20\">\n" + element + element + element + "</band></detail>");

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("ERROR EXPRESSION main.jrxml:3:74 1 +: Syntax error")
                        .endsWith(" Also in lines 4, 5."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1", "1 }", "\"open", "/* open", "new int[] {", "1; } void x() {"})
    void aSyntaxErrorNeitherHidesNorBlamesOtherExpressions(String broken) throws IOException {
        var upload = Upload.ofReport("""
                <title height="40">
                  <element kind="textField" x="0" y="0" width="10" height="10"><expression><![CDATA[%s]]></expression></element>
                  <element kind="textField" x="0" y="10" width="10" height="10"><expression>foo()</expression></element>
                  <element kind="textField" x="0" y="20" width="10" height="10"><expression>1 + 1</expression></element>
                </title>""".formatted(broken));

        List<String> findings = upload.findings(ENGINE);

        assertThat(findings)
                .hasSizeGreaterThan(1)
                .last()
                .isEqualTo(
                        "ERROR EXPRESSION main.jrxml:4:77 foo(): The method foo() is undefined for the type this report.");
        assertThat(findings.subList(0, findings.size() - 1))
                .allSatisfy(finding -> assertThat(finding).startsWith("ERROR EXPRESSION main.jrxml:3:85 "));
    }

    @Test
    void expressionsOfDatasetsAndCrosstabsAreCompiledToo() throws IOException {
        var upload = Upload.ofReport("""
                <dataset name="Lines">
                  <parameter name="P" class="java.lang.String"><defaultValueExpression>nothing.here</defaultValueExpression></parameter>
                </dataset>
                <field name="city" class="java.lang.String"/>
                <summary height="100">
                  <element kind="crosstab" x="0" y="0" width="500" height="100">
                    <rowGroup name="R" width="50"><bucket class="java.lang.String"><expression>$F{city}.foo()</expression></bucket></rowGroup>
                    <columnGroup name="C" height="20"><bucket class="java.lang.String"><expression>$F{city}</expression></bucket></columnGroup>
                    <measure name="M" class="java.lang.Integer" calculation="Count"><expression>$F{city}</expression></measure>
                    <cell width="50" height="20"><contents>
                      <element kind="textField" x="0" y="0" width="50" height="20"><expression>$V{M}.bar()</expression></element>
                    </contents></cell>
                  </element>
                </summary>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR EXPRESSION main.jrxml:3:72 nothing.here: nothing.here cannot be resolved to a type.",
                        "ERROR EXPRESSION main.jrxml:8:80 $F{city}.foo(): The method foo() is undefined for the type String.",
                        "ERROR EXPRESSION main.jrxml:12:80 $V{M}.bar(): The method bar() is undefined for the type Integer.");
    }

    @Test
    void theLibrarysFunctionsNeedNoImport() throws IOException {
        var upload = Upload.ofReport("""
                <title height="20">
                  <element kind="textField" x="0" y="0" width="10" height="10"><expression>UPPER("a")</expression></element>
                </title>""");

        assertThat(upload.findings(ENGINE)).isEmpty();
    }

    @Test
    void anImportThatLeadsNowhereIsFoundInItsLine() throws IOException {
        var upload = Upload.ofReport("""
                <import>com.nowhere.Thing</import>
                <title height="20">
                  <element kind="textField" x="0" y="0" width="10" height="10"><expression>1 + 1</expression></element>
                </title>""");

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("ERROR EXPRESSION main.jrxml:2:1 ")
                        .contains("com.nowhere"));
    }

    @Test
    void aLanguageWhoseExpressionsAreJavaAsWellIsTakenAsJava() throws IOException {
        var answer = Upload.of("main.jrxml", Upload.report("language=\"groovy\"", """
                <title height="20">
                  <element kind="textField" x="0" y="0" width="10" height="10"><expression>1 + 1</expression></element>
                </title>"""))
                .check(ENGINE);

        assertThat(Upload.lines(answer.findings()))
                .containsExactly(
                        "NOTE CONVERTED main.jrxml:1:1 The expressions are said to be groovy, which is not available;"
                                + " all of them are Java as well and taken as that.");
        assertThat(Unzipped.text(answer.converted(), "main.jrxml"))
                .contains("language=\"java\"")
                .doesNotContain("groovy");
    }

    @Test
    void expressionsThatAreNoJavaAreRefusedForTheirLanguage() throws IOException {
        var upload = Upload.of("main.jrxml", Upload.report("language=\"groovy\"", """
                <title height="20">
                  <element kind="textField" x="0" y="0" width="10" height="10"><expression>[1, 2].sum()</expression></element>
                </title>"""));

        assertThat(upload.findings(ENGINE))
                .first()
                .isEqualTo(
                        "ERROR UNAVAILABLE_ELEMENT main.jrxml:1:1 Expressions in groovy are not available, and these are no"
                                + " Java: write them in Java, with language=\"java\".");
    }

    @Test
    void linesAreThoseOfTheUploadWhenItIsOfVersion6() throws IOException {
        var upload = Upload.of("old.jrxml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <jasperReport xmlns="http://jasperreports.sourceforge.net/jasperreports" name="Old" pageWidth="595"
                    pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
                  <field name="amount" class="java.lang.Double"/>
                  <detail>
                    <band height="20">
                      <textField isStretchWithOverflow="true">
                        <reportElement x="0" y="0" width="100" height="20"/>
                        <textElement/>
                        <textFieldExpression>
                          <![CDATA[$F{amount}.nonsense()]]>
                        </textFieldExpression>
                      </textField>
                    </band>
                  </detail>
                </jasperReport>
                """);

        assertThat(upload.findings(ENGINE))
                .contains(
                        "ERROR EXPRESSION old.jrxml:11:20 $F{amount}.nonsense(): The method nonsense() is undefined for the"
                                + " type Double.");
    }
}
