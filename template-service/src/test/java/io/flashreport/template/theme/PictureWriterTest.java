package io.flashreport.template.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.template.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureWriterTest {
    @ParameterizedTest
    @CsvSource({"400,200,400,200", "1600,300,800,150", "300,1200,75,300", "1,5000,1,300", "3000,3000,300,300"})
    void aLogoKeepsItsProportionsAndIsNeverMadeLarger(int width, int height, int keptWidth, int keptHeight)
            throws IOException {
        var logo = PictureWriter.write(Pictures.disc(width, height));

        var kept = Pictures.decoded(logo.bytes());
        assertThat(kept.getWidth()).isEqualTo(keptWidth);
        assertThat(kept.getHeight()).isEqualTo(keptHeight);
        assertThat(logo.size()).isEqualTo(new LogoSize(keptWidth, keptHeight));
    }

    @Test
    void whatIsTransparentStaysSo() throws IOException {
        var logo = PictureWriter.write(Pictures.disc(1_600, 600));

        var kept = Pictures.decoded(logo.bytes());
        assertThat(logo.type()).isEqualTo("image/png");
        assertThat(kept.getRGB(0, 0) >>> 24).isZero();
        assertThat(kept.getRGB(400, 150)).isEqualTo(0xFFFF0000);
    }

    @Test
    void whateverIsDrawnFitsIntoItsBytes() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
            var logo = PictureWriter.write(Pictures.noise(800, 300, type));

            assertThat(logo.bytes()).hasSizeLessThanOrEqualTo(45_000);
            assertThat(logo.type()).isEqualTo("image/jpeg");
            assertThat(Pictures.decoded(logo.bytes()).getWidth()).isGreaterThan(200);
        }
    }

    @Test
    void theSamePixelsGiveTheSameBytes() throws IOException {
        var first = PictureWriter.write(Pictures.disc(900, 900));
        var second = PictureWriter.write(Pictures.disc(900, 900));

        assertThat(first.bytes()).isEqualTo(second.bytes());
    }
}
