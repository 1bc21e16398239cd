package io.flashreport.template.theme;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes logos: as PNG, or as JPEG where that would be too large. The same pixels give the same bytes. */
final class PictureWriter {
    /** So much that its base 64 fits into a constant of a Java class. */
    static final int MAX_BYTES = 45_000;

    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f};
    private static final double NEXT_SIZE = 0.8;

    private PictureWriter() {}

    /**
     * A picture as a file.
     *
     * @param type {@code image/png} or {@code image/jpeg}
     */
    record Encoded(byte[] bytes, String type, LogoSize size) {}

    static Encoded write(BufferedImage picture) throws IOException {
        var size = LogoSize.fitting(picture.getWidth(), picture.getHeight());
        for (var pixels = scaled(picture, size); ; size = size.times(NEXT_SIZE), pixels = scaled(picture, size)) {
            byte[] png = encode(pixels, "png", 0);
            if (png.length <= MAX_BYTES) return new Encoded(png, "image/png", size);
            // The paper is white.
            var opaque = onWhite(pixels);
            for (float quality : QUALITIES) {
                byte[] jpeg = encode(opaque, "jpeg", quality);
                if (jpeg.length <= MAX_BYTES) return new Encoded(jpeg, "image/jpeg", size);
            }
        }
    }

    // By halves, as one step of interpolation would leave out pixels.
    private static BufferedImage scaled(BufferedImage picture, LogoSize size) {
        var result = drawn(picture, new LogoSize(picture.getWidth(), picture.getHeight()));
        while (result.getWidth() > size.width() || result.getHeight() > size.height())
            result = drawn(
                    result,
                    new LogoSize(
                            Math.max(size.width(), result.getWidth() / 2),
                            Math.max(size.height(), result.getHeight() / 2)));
        return unmultiplied(result);
    }

    private static BufferedImage drawn(BufferedImage picture, LogoSize size) {
        var result = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        draw(picture, result);
        return result;
    }

    private static BufferedImage unmultiplied(BufferedImage picture) {
        boolean opaque = isOpaque(picture);
        var result = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        draw(picture, result);
        return result;
    }

    private static boolean isOpaque(BufferedImage picture) {
        var alpha = picture.getAlphaRaster();
        for (int value : alpha.getSamples(0, 0, alpha.getWidth(), alpha.getHeight(), 0, (int[]) null))
            if (value != 255) return false;
        return true;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, result.getWidth(), result.getHeight());
        pen.dispose();
        draw(picture, result);
        return result;
    }

    private static void draw(BufferedImage picture, BufferedImage canvas) {
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, canvas.getWidth(), canvas.getHeight(), null);
        pen.dispose();
    }

    // A quality of 0 to 1; a PNG of 0 is the smallest, and as good as any.
    private static byte[] encode(BufferedImage picture, String format, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
