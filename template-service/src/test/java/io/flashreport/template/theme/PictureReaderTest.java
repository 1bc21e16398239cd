package io.flashreport.template.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.template.Pictures;
import io.flashreport.template.theme.PictureReader.Reading;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureReaderTest {
    @Test
    void aSmallPictureIsTakenAsItIs() {
        var picture = pixelsOf(Pictures.png(40, 20));

        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getRGB(20, 10)).isEqualTo(0xFFFF0000);
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void ofALargePictureNoMoreIsHeldThanIsNeeded() {
        var picture = pixelsOf(Pictures.bomb(4_000, 4_000, 0));

        assertThat(picture.getWidth()).isBetween(600, 1_600);
        assertThat(picture.getHeight()).isEqualTo(picture.getWidth());
    }

    @Test
    void aPictureThatIsTooLargeIsRefusedBeforeItIsDecoded() {
        assertThat(faultOf(Pictures.bomb(30_000, 30_000, 0))).contains("30000 x 30000");
        assertThat(faultOf(Pictures.bomb(1_000_000, 1, 0))).contains("1000000 x 1");
    }

    @Test
    void aTextThatUnpacksToMuchIsNotHeld() {
        var bomb = Pictures.bomb(10, 10, 300_000_000);
        assertThat(bomb.length).isLessThan(2 * 1024 * 1024);

        assertThat(pixelsOf(bomb).getWidth()).isEqualTo(10);
    }

    @Test
    void aJpegOfThousandsOfScansIsRefused() {
        byte[] jpeg = Pictures.encoded(Pictures.noise(20, 20, BufferedImage.TYPE_INT_RGB), "jpeg");
        var bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 1_000; i++) bomb.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});

        assertThat(faultOf(bomb.toByteArray())).contains("more than 50 scans");
    }

    @Test
    void whatIsNeitherPngNorJpegIsRefusedWhateverItIsCalled() {
        var picture = Pictures.noise(10, 10, BufferedImage.TYPE_INT_RGB);
        assertThat(faultOf(Pictures.encoded(picture, "gif"))).contains("neither");
        assertThat(faultOf(Pictures.encoded(picture, "bmp"))).contains("neither");
        assertThat(faultOf("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                .contains("neither");
        assertThat(faultOf(new byte[0])).contains("neither");
    }

    @Test
    void whatIsBrokenIsRefused() {
        byte[] png = Pictures.png(200, 100);
        byte[] jpeg = Pictures.encoded(Pictures.noise(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg");

        for (int length : new int[] {8, 12, 20, 33, 60})
            assertThat(faultOf(Arrays.copyOf(png, length))).isEqualTo("This PNG file is broken.");
        assertThat(faultOf(Arrays.copyOf(jpeg, 30))).isEqualTo("This JPEG file is broken.");
        assertThat(faultOf(Pictures.bomb(0, 10, 0))).isEqualTo("This PNG file is broken.");
        assertThat(faultOf(Pictures.bomb(-1, 10, 0))).isEqualTo("This PNG file is broken.");
    }

    @Test
    void noByteThatIsWrongDoesMoreThanSpoilThePicture() {
        byte[] png = Pictures.png(60, 30);
        byte[] jpeg = Pictures.encoded(Pictures.noise(60, 30, BufferedImage.TYPE_INT_RGB), "jpeg");

        for (byte[] good : new byte[][] {png, jpeg}) {
            for (int i = 8; i < good.length; i += 7) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) 0xA5;
                assertThat(PictureReader.read(bad)).isNotNull();
            }
        }
    }

    private static BufferedImage pixelsOf(byte[] bytes) {
        return switch (PictureReader.read(bytes)) {
            case Reading.Picture(var pixels) -> pixels;
            case Reading.Unfit(var message) -> throw new AssertionError(message);
        };
    }

    private static String faultOf(byte[] bytes) {
        return switch (PictureReader.read(bytes)) {
            case Reading.Picture(var pixels) -> throw new AssertionError("taken: " + pixels);
            case Reading.Unfit(var message) -> message;
        };
    }
}
