package io.flashreport.template.theme;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes what is said to be a logo. What it is decides how it begins, not its name; nothing but its pixels is kept. */
final class PictureReader {
    private static final int MAX_SIDE = 20_000;
    private static final int MAX_PIXELS = 16_000_000;

    /** A photograph has about ten; each one of them makes a decoder go through all pixels. */
    private static final int MAX_SCANS = 50;

    private PictureReader() {}

    /** What the bytes are. */
    sealed interface Reading {
        /** Not smaller than {@link LogoSize} has it, unless it is so by itself. */
        record Picture(BufferedImage pixels) implements Reading {}

        /**
         * It can be no logo.
         *
         * @param message for whoever sent it
         */
        record Unfit(String message) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        String format = formatOf(bytes);
        if (format == null) return new Reading.Unfit("A logo is a PNG or a JPEG file; this is neither.");
        if (format.equals("jpeg") && scans(bytes) > MAX_SCANS)
            return new Reading.Unfit("This JPEG file has more than %d scans: save it anew.".formatted(MAX_SCANS));
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return read(reader, format);
        } catch (IIOException e) {
            return "Unsupported Image Type".equals(e.getMessage())
                    ? new Reading.Unfit("This JPEG file has colours for print (CMYK): save it in RGB.")
                    : broken(format);
        } catch (IOException | RuntimeException e) {
            // The decoders answer what is broken with whatever goes wrong first.
            return broken(format);
        } finally {
            reader.dispose();
        }
    }

    private static Reading read(ImageReader reader, String format) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) return broken(format);
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS)
            return new Reading.Unfit(
                    "The picture has %d x %d pixels, more than the 16 million possible: make it smaller."
                            .formatted(width, height));
        // Of a large picture only some of the pixels, still twice as many as will be needed each way.
        int step = LogoSize.fitting(width, height).reductionOf(width) / 2;
        var param = reader.getDefaultReadParam();
        if (step > 1) param.setSourceSubsampling(step, step, 0, 0);
        return new Reading.Picture(reader.read(0, param));
    }

    private static @Nullable String formatOf(byte[] bytes) {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        if (head.equals("89504e470d0a1a0a")) return "png";
        return head.startsWith("ffd8ff") ? "jpeg" : null;
    }

    // Within compressed data FF is never followed by DA, so that each of these begins a scan.
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA) scans++;
        }
        return scans;
    }

    private static Reading broken(String format) {
        return new Reading.Unfit("This %s file is broken.".formatted(format.equals("png") ? "PNG" : "JPEG"));
    }
}
