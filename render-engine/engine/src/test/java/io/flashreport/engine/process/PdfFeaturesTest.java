package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PdfFeaturesTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @Test
    void aTemplateCanAskForPdfA() throws IOException {
        byte[] pdf = pdf("""
                <property name="net.sf.jasperreports.export.pdfa.conformance" value="pdfa1a"/>
                <property name="net.sf.jasperreports.export.pdf.tagged" value="true"/>
                <property name="net.sf.jasperreports.export.pdf.tag.language" value="en"/>
                """);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>1</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocument().isXRefStream()).isFalse();
            for (COSName name : document.getPage(0).getResources().getFontNames())
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
        }
    }

    @Test
    void aTemplateCanHaveItsDocumentEncrypted() throws IOException {
        byte[] pdf = pdf("""
                <property name="net.sf.jasperreports.export.pdf.encrypted" value="true"/>
                <property name="net.sf.jasperreports.export.pdf.128.bit.key" value="true"/>
                <property name="net.sf.jasperreports.export.pdf.user.password" value="secret"/>
                """);

        try (PDDocument document = Loader.loadPDF(pdf, "secret")) {
            assertThat(document.isEncrypted()).isTrue();
        }
    }

    @Test
    void bookmarksAndMetadataAreKept() throws IOException {
        byte[] pdf = pdf("""
                <property name="net.sf.jasperreports.export.pdf.metadata.author" value="Ada"/>
                """);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Ada");
            PDOutlineItem bookmark =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(bookmark.getTitle()).isEqualTo("Chapter");
        }
    }

    private static byte[] pdf(String properties) throws IOException {
        TestHost.Answer answer = TemplateOrder.of(
                        "<jasperReport name=\"pdf\" pageWidth=\"400\" pageHeight=\"300\" columnWidth=\"360\""
                                + " leftMargin=\"20\" rightMargin=\"20\" topMargin=\"20\" bottomMargin=\"20\">\n"
                                + properties
                                + "<title height=\"40\"><element kind=\"textField\" x=\"0\" y=\"0\" width=\"300\" height=\"20\""
                                + " bookmarkLevel=\"1\"><expression><![CDATA[\"Chapter\"]]></expression>"
                                + "<anchorNameExpression><![CDATA[\"Chapter\"]]></anchorNameExpression></element></title></jasperReport>")
                .render(ENGINE);
        answer.done();
        return answer.document();
    }
}
