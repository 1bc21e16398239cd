package io.flashreport.engine.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashreport.engine.convert.Change.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRStaticText;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import org.junit.jupiter.api.Test;

class ConverterTest {
    private static final String STATIC_TEXT =
            "<staticText><reportElement x=\"1\" y=\"2\" width=\"3\" height=\"4\"/><text>Grüße</text></staticText>";

    @Test
    void aTemplateOfVersion7ComesBackByteForByte() throws Exception {
        byte[] seven = "<jasperReport name='seven'>  <title height=\"9\"/></jasperReport>".getBytes(UTF_8);

        Conversion conversion = Converter.convert(seven);

        assertThat(conversion.origin()).isEqualTo(Origin.VERSION_7);
        assertThat(conversion.jrxml()).isSameAs(seven);
        assertThat(conversion.changes()).isEmpty();
        assertThat(conversion.changed()).isFalse();
    }

    @Test
    void aTemplateOfVersion6IsOneOfVersion7Afterwards() throws Exception {
        Conversion first = Old.convert(Old.title(STATIC_TEXT));

        assertThat(first.origin()).isEqualTo(Origin.VERSION_6);
        assertThat(Converter.convert(first.jrxml()).origin()).isEqualTo(Origin.VERSION_7);
        assertThat(Old.text(first)).doesNotContain("xmlns");
    }

    @Test
    void aTemplateWithADoctypeIsReadWithoutLookingItUp() {
        String old = "<?xml version=\"1.0\"?>\n<!DOCTYPE jasperReport PUBLIC \"//JasperReports//DTD Report Design//EN\""
                + " \"http://nowhere.invalid/jasperreport.dtd\">\n<jasperReport name=\"old\">"
                + "<title><band height=\"20\">" + STATIC_TEXT + "</band></title></jasperReport>";

        Conversion conversion = Old.convert(old);

        assertThat(conversion.origin()).isEqualTo(Origin.DTD);
        assertThat(Old.load(conversion).getTitle().getHeight()).isEqualTo(20);
    }

    @Test
    void anOldTemplateWithoutDoctypeAndNamespaceIsKnownByItsElements() {
        Conversion conversion =
                Old.convert("<jasperReport name=\"old\"><title><band height=\"20\"/></title></jasperReport>");

        assertThat(conversion.origin()).isEqualTo(Origin.DTD);
        assertThat(Old.load(conversion).getTitle().getHeight()).isEqualTo(20);
    }

    @Test
    void theDeclaredCharsetIsReadAndUtf8IsWritten() throws Exception {
        for (Charset charset : new Charset[] {ISO_8859_1, UTF_16, UTF_8}) {
            String old = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n" + Old.title(STATIC_TEXT);

            Conversion conversion = Converter.convert(old.getBytes(charset));

            JasperDesign design = Old.load(conversion);
            assertThat(((JRStaticText) design.getTitle().getElements()[0]).getText())
                    .isEqualTo("Grüße");
            assertThat(Old.text(conversion)).contains("encoding='UTF-8'", "Grüße");
        }
    }

    @Test
    void theSameTemplateGivesTheSameBytes() {
        String old = Old.title(STATIC_TEXT + STATIC_TEXT);

        assertThat(Old.convert(old).jrxml()).isEqualTo(Old.convert(old).jrxml());
    }

    @Test
    void aMoveOfSyntaxIsToldOnceWithItsFirstLineAndItsCount() {
        Conversion conversion = Old.convert(Old.title(STATIC_TEXT + "\n" + STATIC_TEXT + "\n" + STATIC_TEXT));

        assertThat(conversion.changes())
                .contains(new Change(Kind.CHANGED, 3, 1, Area.ELEMENTS.message + " (3 times, first here)"))
                .allMatch(change -> change.kind() == Kind.CHANGED)
                .isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
    }

    @Test
    void whatVersion7HasNoPlaceForIsLeftOutAndToldWithItsLine() {
        Conversion conversion = Old.convert(Old.title("<staticText glitter=\"much\">\n<sparkle/>\n"
                + "<reportElement x=\"1\" y=\"2\" width=\"3\" height=\"4\"/><text>kept</text></staticText>"));

        assertThat(conversion.changes().stream().filter(change -> change.kind() == Kind.NOT_KEPT))
                .extracting(Change::line, Change::message)
                .containsExactly(
                        tuple(
                                3,
                                "the attribute glitter=\"much\" of <staticText> has no place in version 7 and is"
                                        + " left out"),
                        tuple(4, "<sparkle> in <staticText> has no place in version 7 and is left out"));
        assertThat(((JRStaticText) Old.load(conversion).getTitle().getElements()[0]).getText())
                .isEqualTo("kept");
    }

    @Test
    void aStyleTemplateOfVersion6IsConvertedToo() throws Exception {
        Conversion conversion =
                Old.convert("<jasperTemplate xmlns=\"http://jasperreports.sourceforge.net/jasperreports/template\">"
                        + "<template>base.jrtx</template><style name=\"Strong\" isDefault=\"true\" isBold=\"true\""
                        + " fontSize=\"14\"/></jasperTemplate>");

        JRTemplate template = JRXmlTemplateLoader.getInstance(DefaultJasperReportsContext.getInstance())
                .loadTemplate(new ByteArrayInputStream(conversion.jrxml()));
        assertThat(conversion.origin()).isEqualTo(Origin.VERSION_6);
        assertThat(template.getIncludedTemplates()[0].getLocation()).isEqualTo("base.jrtx");
        assertThat(template.getStyles()[0].isBold()).isTrue();
        assertThat(template.getStyles()[0].isDefault()).isTrue();
    }

    @Test
    void anOldStyleTemplateWithoutDoctypeAndNamespaceIsKnownByItsAttributes() {
        Conversion conversion = Old.convert("<jasperTemplate><style name=\"s\" hAlign=\"Right\"/></jasperTemplate>");

        assertThat(conversion.origin()).isEqualTo(Origin.DTD);
        assertThat(Old.text(conversion)).contains("hTextAlign=\"Right\"", "hImageAlign=\"Right\"");
    }

    @Test
    void aLanguageOtherThanJavaIsLeftOutAndTold() {
        Conversion conversion =
                Old.convert("<jasperReport " + Old.NAMESPACES + " name=\"old\" language=\"groovy\"></jasperReport>");

        assertThat(conversion.changes())
                .anySatisfy(change -> assertThat(change.message()).startsWith("language=\"groovy\" was left out"));
        assertThat(Old.load(conversion).getLanguage()).isNotEqualTo("groovy");
    }
}
