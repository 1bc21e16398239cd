package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateReportTest {
    static List<SamplePlan> plans() {
        return List.of(
                SamplePlans.flat(90),
                SamplePlans.invoice(60),
                SamplePlans.orders(12, true),
                SamplePlans.orders(12, false),
                SamplePlans.readings(true),
                SamplePlans.readings(false));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aTemplateMakesTheSamePictures(SamplePlan plan) throws Exception {
        List<int[]> inside = pictures(Drawn.inside(plan));
        List<int[]> template = pictures(Drawn.template(plan));

        assertThat(template).hasSameSizeAs(inside);
        for (int page = 0; page < inside.size(); page++)
            assertThat(Arrays.equals(inside.get(page), template.get(page)))
                    .as("page %d has the same pixels; see target/drawing", page + 1)
                    .isTrue();
    }

    static List<int[]> pictures(byte[] pdf) throws IOException {
        List<int[]> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, 96);
                pictures.add(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()));
            }
        }
        return pictures;
    }
}
