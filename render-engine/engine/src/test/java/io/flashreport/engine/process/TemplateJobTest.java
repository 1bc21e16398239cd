package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.query;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.FromEngine.Phase;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Output;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TemplateJobTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String NAMES = report("main", field("name", "java.lang.String"), detail(text(0, "$F{name}")));
    private static final String TWO = "[{\"name\":\"a\"},{\"name\":\"b\"}]";

    @Test
    void theAnswerTellsRecordsPagesAndPhases() throws IOException {
        Answer answer = TemplateOrder.of(NAMES).json(TWO).of("told", "").render(ENGINE);

        assertThat(answer.done().records()).isEqualTo(2);
        assertThat(answer.done().pages()).isEqualTo(1);
        assertThat(answer.done().phases())
                .extracting(Phase::name)
                .containsExactly("template", "compile", "read", "fill", "export");
        assertThat(answer.log().getFirst())
                .isEqualTo(
                        "Filling main.jrxml (1 file) with 27 bytes of JSON, locale as the template says, time zone as"
                                + " the template says.");
        assertThat(answer.log().getLast())
                .startsWith("Wrote a PDF of 1 page and ")
                .contains("from 2 records");
    }

    @Test
    void anEngineAsksForAPackageOnce() throws IOException {
        TemplateOrder order = TemplateOrder.of(NAMES).json(TWO).of("once", "");

        assertThat(order.render(ENGINE).packagesSent()).isEqualTo(1);
        assertThat(order.render(ENGINE).packagesSent()).isZero();
        assertThat(order.json("[{\"name\":\"c\"}]").text(ENGINE)).isEqualTo("c");
    }

    @Test
    void anotherOwnersSamePackageIsAskedForAgain() throws IOException {
        TemplateOrder order = TemplateOrder.of(NAMES).json(TWO);

        order.of("first", "").render(ENGINE).done();

        assertThat(order.of("second", "").render(ENGINE).packagesSent()).isEqualTo(1);
    }

    @Test
    void theTitleOfTheRequestStandsWhereTheTemplateHasNone() throws IOException {
        String titled = report(
                "main",
                "<property name=\"net.sf.jasperreports.export.pdf.metadata.title\" value=\"Its own\"/>"
                        + "<property name=\"net.sf.jasperreports.export.pdf.metadata.creator\" value=\"Somebody\"/>",
                title(text(0, "\"x\"")));

        try (var pdf = new Pdf(TemplateOrder.of(NAMES)
                .json(TWO)
                .of("o", "Asked")
                .render(ENGINE)
                .document())) {
            assertThat(pdf.title()).isEqualTo("Asked");
            assertThat(pdf.creator()).isEqualTo("FlashReport");
        }
        try (var pdf =
                new Pdf(TemplateOrder.of(titled).of("o", "Asked").render(ENGINE).document())) {
            assertThat(pdf.title()).isEqualTo("Its own");
            assertThat(pdf.creator()).isEqualTo("Somebody");
        }
    }

    @Test
    void aPageBecomesAPictureOfTheWidthAskedFor() throws IOException {
        String red =
                "<element kind=\"rectangle\" x=\"0\" y=\"0\" width=\"555\" height=\"100\" backcolor=\"#FF0000\" mode=\"Opaque\"/>";
        Answer answer = TemplateOrder.of(report("main", "", title(red)))
                .as(new Output.Png(7, 595))
                .render(ENGINE);

        assertThat(answer.done().pages()).isEqualTo(1);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.document()));
        assertThat(picture.getWidth()).isEqualTo(595);
        assertThat(picture.getHeight()).isEqualTo(842);
        assertThat(new Color(picture.getRGB(300, 70))).isEqualTo(Color.RED);
        assertThat(new Color(picture.getRGB(300, 400))).isEqualTo(Color.WHITE);
    }

    @Test
    void aTableWithoutATemplateBecomesAPictureToo() throws IOException {
        var job = TestHost.job(ToEngine.Format.JSON, TWO);
        var png = new ToEngine.Render("", job.data(), null, null, null, new Output.Png(1, 200), 10, Long.MAX_VALUE);

        Answer answer = ENGINE.host().render(png, TWO.getBytes(UTF_8));

        assertThat(ImageIO.read(new ByteArrayInputStream(answer.document())).getWidth())
                .isEqualTo(200);
    }

    @Test
    void imagesStylesAndSubreportsComeFromThePackage() throws IOException {
        var styles = """
                <?xml version="1.0" encoding="UTF-8"?>
                <jasperTemplate><style name="Loud" fontName="DejaVu Sans" fontSize="9.0" bold="true"/></jasperTemplate>""";
        String sub = report("sub", field("no", "java.lang.String"), detail(text(0, "style=\"Loud\"", "$F{no}")))
                .replace("<field", "<template><![CDATA[\"../styles/corporate.jrtx\"]]></template><field");
        String main = report("main", query("json", "orders") + field("name", "java.lang.String"), detail("""
                <element kind="image" x="500" y="0" width="20" height="20"><expression><![CDATA["C:\\\\img\\\\logo.png"]]></expression></element>
                <element kind="subreport" x="0" y="0" width="500" height="40">
                  <dataSourceExpression><![CDATA[((JsonDataSource)$P{REPORT_DATA_SOURCE}).subDataSource("lines")]]></dataSourceExpression>
                  <expression><![CDATA["parts/sub.jasper"]]></expression>
                </element>"""));
        Answer answer = TemplateOrder.of(main)
                .with("parts/sub.jrxml", sub)
                .with("styles/corporate.jrtx", styles)
                .with("img/logo.png", picture())
                .json("{\"orders\":[{\"lines\":[{\"no\":\"A1\"},{\"no\":\"A2\"}]}]}")
                .render(ENGINE);
        answer.done();

        try (var pdf = new Pdf(answer.document())) {
            assertThat(pdf.text(1)).contains("A1", "A2");
            assertThat(pdf.fonts()).anyMatch(font -> font.contains("Bold"));
            assertThat(pdf.images()).isEqualTo(1);
        }
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
