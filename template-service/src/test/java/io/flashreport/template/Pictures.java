package io.flashreport.template;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as designers and villains send them. */
public final class Pictures {
    /** As many as are really there of a picture that says it has more. */
    private static final long MOST_PIXELS = 50_000_000;

    private Pictures() {}

    /** A red disc on nothing. */
    public static BufferedImage disc(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    /** What no encoder can make small. */
    public static BufferedImage noise(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var random = new Random(1);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) picture.setRGB(x, y, random.nextInt());
        return picture;
    }

    /** A name of a format as ImageIO has it. */
    public static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) throw new IllegalArgumentException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] png(int width, int height) {
        return encoded(disc(width, height), "png");
    }

    public static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some kilobytes that unpack to a picture of this size, in 256 colours, with a text of this length beside it. */
    public static byte[] bomb(int width, int height, long textBytes) {
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            var header = new ByteArrayOutputStream();
            try (var fields = new DataOutputStream(header)) {
                fields.writeInt(width);
                fields.writeInt(height);
                fields.write(new byte[] {8, 3, 0, 0, 0});
            }
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "PLTE", new byte[] {0, 0, 0});
            if (textBytes > 0) {
                var text = new ByteArrayOutputStream();
                text.write("Comment\0\0".getBytes(US_ASCII));
                text.write(zeros(textBytes));
                chunk(out, "zTXt", text.toByteArray());
            }
            chunk(out, "IDAT", zeros(Math.min((width + 1L) * height, MOST_PIXELS)));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] zeros(long count) throws IOException {
        var packed = new ByteArrayOutputStream();
        byte[] block = new byte[64 * 1024];
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (long left = count; left > 0; left -= block.length)
                out.write(block, 0, (int) Math.min(left, block.length));
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(type.getBytes(US_ASCII));
        out.write(content);
        var checksum = new CRC32();
        checksum.update(type.getBytes(US_ASCII));
        checksum.update(content);
        out.writeInt((int) checksum.getValue());
    }
}
