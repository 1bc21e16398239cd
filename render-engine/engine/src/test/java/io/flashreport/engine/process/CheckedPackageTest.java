package io.flashreport.engine.process;

import static io.flashreport.engine.process.Upload.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.FromEngine.Checked;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Parameter;
import io.flashreport.engine.protocol.Verdict;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckedPackageTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @Test
    void aGoodTemplateComesBackAsAPackageWithItsParameters() throws IOException {
        var answer = Upload.ofReport("""
                <parameter name="from" class="java.time.LocalDate"><description>The first day</description></parameter>
                <parameter name="to" class="java.time.LocalDate"/>
                <title height="20"/>""").check(ENGINE);

        assertThat(Upload.lines(answer.findings())).isEmpty();
        assertThat(answer.end()).isEqualTo(new Checked("main.jrxml", Origin.VERSION_7, Verdict.INERT));
        assertThat(answer.parameters())
                .containsExactly(
                        new Parameter("from", "java.time.LocalDate", "The first day"),
                        new Parameter("to", "java.time.LocalDate", null));
        assertThat(Unzipped.files(answer.converted())).containsOnlyKeys(".flashreport/main", "main.jrxml");
        assertThat(Unzipped.text(answer.converted(), ".flashreport/main")).isEqualTo("main.jrxml");
    }

    @Test
    void theSameUploadGivesTheSamePackage() throws IOException {
        var upload = Upload.ofReport("<title height=\"20\"/>").with("a/b.txt", "text");

        assertThat(upload.check(ENGINE).converted())
                .isNotEmpty()
                .isEqualTo(upload.check(ENGINE).converted());
    }

    @Test
    void aTemplateOfVersion6ComesBackAsVersion7AndSaysWhatWasChanged() throws IOException {
        var answer = Upload.of("old.jrxml", """
                <jasperReport xmlns="http://jasperreports.sourceforge.net/jasperreports" name="Old" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
                  <title><band height="100">
                    <staticText><reportElement x="0" y="0" width="100" height="100"/><text>a</text></staticText>
                  </band></title>
                </jasperReport>
                """).check(ENGINE);

        assertThat(answer.end()).isEqualTo(new Checked("old.jrxml", Origin.VERSION_6, Verdict.INERT));
        assertThat(answer.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity().name() + " " + finding.kind()).isEqualTo("NOTE CONVERTED");
            assertThat(finding.line()).isPositive();
        });
        assertThat(Unzipped.text(answer.converted(), "old.jrxml")).contains("<element kind=\"staticText\"");
    }

    @Test
    void anErrorLeavesNoPackage() throws IOException {
        var answer = Upload.of("main.jrxml", "<jasperReport>").check(ENGINE);

        assertThat(answer.converted()).isEmpty();
        assertThat(answer.end()).isEqualTo(new Checked("main.jrxml", Origin.VERSION_7, Verdict.CONTAINED));
    }

    @Test
    void theMainTemplateIsTheOneThatIsNamed() throws IOException {
        var upload = new Upload().with("a.jrxml", report("")).with("b.jrxml", report(""));

        assertThat(upload.main("b.jrxml").check(ENGINE).end().main()).isEqualTo("b.jrxml");
    }

    @Test
    void theMainTemplateIsTheOnlyOneInTheUppermostFolder() throws IOException {
        var upload = new Upload().with("parts/a.jrxml", report("")).with("z.jrxml", report(""));

        assertThat(upload.check(ENGINE).end().main()).isEqualTo("z.jrxml");
    }

    @Test
    void theMainTemplateIsTheOnlyOneThatNoOtherRefersTo() throws IOException {
        var upload = new Upload().with("a.jrxml", report("")).with("z.jrxml", report(subreport("\"a.jasper\"")));

        assertThat(upload.check(ENGINE).end().main()).isEqualTo("z.jrxml");
    }

    @Test
    void severalTemplatesThatCouldBeTheMainOneAreAnError() throws IOException {
        var answer = new Upload()
                .with("a.jrxml", report(""))
                .with("b.jrxml", report(""))
                .check(ENGINE);

        assertThat(answer.end().main()).isEmpty();
        assertThat(Upload.lines(answer.findings()))
                .containsExactly(
                        "ERROR PACKAGE :0:0 There are 2 templates and none is the main one for certain: name it with"
                                + " main=, one of a.jrxml, b.jrxml.");
    }

    @Test
    void aMainTemplateThatIsNotThereIsAnError() throws IOException {
        assertThat(Upload.ofReport("").main("invoice.jrxml").findings(ENGINE))
                .containsExactly(
                        "ERROR PACKAGE :0:0 The main template is to be \"invoice.jrxml\", which is not among the"
                                + " files: name one of main.jrxml.");
    }

    @Test
    void aPackageWithoutATemplateIsAnError() throws IOException {
        String nothing =
                "ERROR PACKAGE :0:0 There is no template in the upload: a template is a file that ends with .jrxml.";

        assertThat(new Upload().findings(ENGINE)).containsExactly(nothing);
        assertThat(Upload.of("readme.txt", "hello").findings(ENGINE)).containsExactly(nothing);
        assertThat(Upload.lines(ENGINE.host()
                        .check(null, "no zip".getBytes(UTF_8), null)
                        .findings()))
                .containsExactly(nothing);
    }

    @Test
    void bytesWithTheNameOfATemplateAreNoXml() throws IOException {
        assertThat(new Upload()
                        .with("main.jrxml", new byte[] {0, 1, 2, (byte) 0xCA, (byte) 0xFE})
                        .findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("ERROR XML main.jrxml:1:"));
    }

    @Test
    void filesThatAreNotInThePackageAreNamed() throws IOException {
        var upload = Upload.of("main.jrxml", report("resourceBundle=\"texts\"", """
                <template>"corporate.jrtx"</template>
                <parameter name="SUBREPORT_DIR" class="java.lang.String">
                  <defaultValueExpression>"C:\\\\reports\\\\"</defaultValueExpression>
                </parameter>
                <title height="60">
                  <element kind="image" x="0" y="0" width="100" height="20"><expression>"img/logo.png"</expression></element>
                  <element kind="subreport" x="0" y="20" width="100" height="20"><expression>$P{SUBREPORT_DIR} + "lines.jasper"</expression></element>
                  <element kind="image" x="0" y="40" width="100" height="20"><expression>$P{REPORT_PARAMETERS_MAP}.get("logo")</expression></element>
                </title>"""));

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "WARNING MISSING_FILE main.jrxml:1:1 The resource bundle \"texts\" is not in the package: upload"
                                + " texts.properties and its translations with the template.",
                        "ERROR MISSING_FILE main.jrxml:2:11 The style template \"corporate.jrtx\" is not in the package: upload"
                                + " corporate.jrtx with the template.",
                        "WARNING MISSING_FILE main.jrxml:7:73 The image \"img/logo.png\" is not in the package: upload"
                                + " logo.png with the template.",
                        "ERROR MISSING_FILE main.jrxml:8:78 The subreport \"C:\\reports\\lines.jasper\" is not in the package:"
                                + " upload lines.jrxml with the template.");
    }

    @Test
    void filesThatAreInThePackageAreFound() throws IOException {
        var upload = Upload.of("main.jrxml", report("resourceBundle=\"texts\"", """
                <template>"corporate.jrtx"</template>
                <title height="60">
                  <element kind="image" x="0" y="0" width="100" height="20"><expression>"D:/pictures/logo.png"</expression></element>
                  <element kind="subreport" x="0" y="20" width="100" height="20"><expression>"lines.jasper"</expression></element>
                </title>"""))
                .with("corporate.jrtx", "<jasperTemplate><style name=\"A\"/></jasperTemplate>")
                .with("img/logo.png", png())
                .with("texts_de.properties", "a=b")
                .with("parts/lines.jrxml", report(""));

        assertThat(upload.findings(ENGINE)).isEmpty();
    }

    @Test
    void aFontThatIsNowhereIsAWarningWithWhatTakesItsPlace() throws IOException {
        var upload = Upload.ofReport("""
                <style name="A" fontName="Wingdongs"/>
                <style name="B" fontName="Wingdongs" bold="true"/>
                <style name="C" fontName="DejaVu Sans"/>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "WARNING FONT main.jrxml:2:1 Font \"Wingdongs\" is not here; set in DejaVu Sans. Put the"
                                + " font's file among the template's to have it.");
    }

    @Test
    void webAddressesAreRefused() throws IOException {
        var upload = Upload.ofReport("""
                <title height="60">
                  <element kind="image" x="0" y="0" width="100" height="20"><expression>"https://example.com/logo.png"</expression></element>
                </title>""");

        assertThat(upload.findings(ENGINE))
                .containsExactly("ERROR MISSING_FILE main.jrxml:3:73 Reports read nothing from addresses: upload what"
                        + " \"https://example.com/logo.png\" has as an asset, or use a data: URI.");
    }

    @Test
    void aTemplateThatContainsItselfIsRefused() throws IOException {
        assertThat(Upload.ofReport(subreport("\"main.jasper\"")).findings(ENGINE))
                .containsExactly(
                        "ERROR RECURSION main.jrxml:2:94 A subreport would contain itself without end: main.jrxml"
                                + " contains main.jrxml. Take one of them out.");
    }

    @Test
    void aCircleOfSubreportsIsNamedWhole() throws IOException {
        var upload = new Upload()
                .with("a.jrxml", report(subreport("\"b.jasper\"")))
                .with("b.jrxml", report(subreport("\"c.jasper\"")))
                .with("c.jrxml", report(subreport("\"b.jasper\"")));

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR RECURSION c.jrxml:2:94 A subreport would contain itself without end: b.jrxml contains"
                                + " c.jrxml contains b.jrxml. Take one of them out.");
    }

    @Test
    void aSubreportIsCheckedAsAFileOfItsOwn() throws IOException {
        var upload = Upload.ofReport(subreport("\"parts/lines.jasper\""))
                .with(
                        "parts/lines.jrxml",
                        report("<title height=\"20\">\n<element kind=\"textField\" x=\"0\" y=\"0\""
                                + " width=\"10\" height=\"10\"><expression>$V{sum}</expression></element>\n</title>"));

        assertThat(upload.findings(ENGINE))
                .containsExactly(
                        "ERROR EXPRESSION parts/lines.jrxml:3:74 $V{sum}: variable \"sum\" is not declared in the"
                                + " report.");
    }

    @Test
    void mistakesInTemplatesThatAreNotUsedAreWarnings() throws IOException {
        var answer = Upload.ofReport(subreport("\"lines.jasper\""))
                .with("lines.jrxml", report(""))
                .with("attic/old.jrxml", "<jasperReport>")
                .main("main.jrxml")
                .check(ENGINE);

        assertThat(Upload.lines(answer.findings()))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("WARNING XML attic/old.jrxml:1:14 ")
                        .endsWith(" The main template does not use this file."));
        assertThat(Unzipped.files(answer.converted())).containsKey("attic/old.jrxml");
    }

    @Test
    void aTemplateThatChoosesItsSubreportsMayUseAll() throws IOException {
        var upload =
                Upload.ofReport(subreport("$P{REPORT_LOCALE} + \".jasper\"")).with("parts/de.jrxml", "<jasperReport>");

        assertThat(upload.findings(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("ERROR XML parts/de.jrxml:1:14 "));
    }

    @Test
    void aCompiledReportBesideItsSourceIsLeftOut() throws IOException {
        var answer = Upload.ofReport("").with("main.jasper", "\u00ac\u00ed").check(ENGINE);

        assertThat(Upload.lines(answer.findings()))
                .containsExactly("NOTE ASSET main.jasper:0:0 Compiled reports are not taken: this one is left out, and"
                        + " main.jrxml used.");
        assertThat(Unzipped.files(answer.converted())).containsOnlyKeys(".flashreport/main", "main.jrxml");
    }

    @Test
    void compiledReportsAndBrokenAssetsAreRefused() throws IOException {
        var upload = Upload.ofReport("")
                .with("font.ttf", "no font")
                .with("lines.jasper", "\u00ac\u00ed")
                .with("logo.png", "no picture")
                .with("sign.svg", "<html/>");

        assertThat(upload.findings(ENGINE))
                .hasSize(5)
                .anySatisfy(finding -> assertThat(finding).startsWith("NOTE POLICY :0:0 contained: The package has"))
                .anySatisfy(finding ->
                        assertThat(finding).startsWith("ERROR ASSET font.ttf:0:0 This cannot be read as a font"))
                .contains("ERROR ASSET lines.jasper:0:0 Compiled reports are not taken: upload lines.jrxml instead of"
                        + " lines.jasper.")
                .contains(
                        "ERROR ASSET logo.png:0:0 This cannot be read as an image (its format is not known): upload it anew.")
                .contains(
                        "ERROR ASSET sign.svg:0:0 This cannot be read as an SVG image (its root element is <html>): upload it"
                                + " anew.");
    }

    @Test
    void moreThan500FindingsAreSummedUp() throws IOException {
        var body = new StringBuilder("<title height=\"20\">\n");
        for (int i = 0; i < 600; i++)
            body.append("<element kind=\"textField\" x=\"0\" y=\"0\" width=\"10\" height=\"10\"><expression>$F{x")
                    .append(i)
                    .append("}</expression></element>\n");

        assertThat(Upload.ofReport(body + "</title>").findings(ENGINE))
                .hasSize(501)
                .last()
                .isEqualTo("NOTE PACKAGE :0:0 There are 100 findings more; these are the worst.");
    }

    private static String subreport(String expression) {
        return "<title height=\"20\"><element kind=\"subreport\" x=\"0\" y=\"0\" width=\"100\" height=\"20\"><expression>"
                + expression + "</expression></element></title>";
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
