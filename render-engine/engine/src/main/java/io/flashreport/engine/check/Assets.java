package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.template.TemplatePackage;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLStreamException;

/** Looks whether assets are what their names say. */
final class Assets {
    private static final long MAX_PIXELS = 100_000_000;
    private static final long SMALL_PIXELS = 1_000_000;

    private Assets() {}

    static void look(TemplatePackage files, Findings findings) {
        for (String path : files.paths()) {
            if (isLeftOut(path, files))
                findings.note(
                        FindingKind.ASSET,
                        Spot.file(path),
                        "Compiled reports are not taken: this one is left out, and " + source(path) + " used.");
            else
                whatIsWrong(path, files.file(path))
                        .ifPresent(message -> findings.error(FindingKind.ASSET, Spot.file(path), message));
        }
    }

    /** A compiled report whose source is in the package too, as Studio leaves them beside each other. */
    static boolean isLeftOut(String path, TemplatePackage files) {
        return path.endsWith(".jasper")
                && files.resolve(path, source(path))
                        .filter(source -> source.endsWith(".jrxml"))
                        .isPresent();
    }

    static String compiled(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return "Compiled reports are not taken: upload " + source(path) + " instead of " + name + ".";
    }

    private static String source(String compiled) {
        String name = compiled.substring(compiled.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - "jasper".length()) + "jrxml";
    }

    private static Optional<String> whatIsWrong(String path, byte[] bytes) {
        String suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "jasper" -> Optional.of(compiled(path));
            case "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff" -> image(bytes);
            case "svg" -> svg(bytes);
            case "ttf", "otf" -> font(bytes);
            default -> hiddenImage(bytes);
        };
    }

    private static Optional<String> image(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return broken("an image", "its format is not known");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                // Counted before it is decoded: a small file can claim a picture of any size.
                long pixels = pixels(reader);
                if (pixels > MAX_PIXELS) return tooLarge(pixels);
                ImageReadParam small = reader.getDefaultReadParam();
                int step = (int) Math.max(1, pixels / SMALL_PIXELS);
                small.setSourceSubsampling(step, step, 0, 0);
                reader.read(0, small);
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return broken("an image", String.valueOf(e.getMessage()));
        }
    }

    /** A file that is not called an image can be used as one. */
    private static Optional<String> hiddenImage(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = pixels(reader);
                return pixels > MAX_PIXELS ? tooLarge(pixels) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Of what is no image after all nothing is to be said.
            return Optional.empty();
        }
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static Optional<String> tooLarge(long pixels) {
        return Optional.of("The image has " + pixels / 1_000_000 + " million pixels, " + MAX_PIXELS / 1_000_000
                + " million are allowed: upload a smaller one.");
    }

    private static Optional<String> svg(byte[] bytes) {
        try {
            String root = XmlSource.read(bytes).root().name();
            return root.equals("svg") ? Optional.empty() : broken("an SVG image", "its root element is <" + root + ">");
        } catch (XMLStreamException | RuntimeException e) {
            return broken("an SVG image", "it is not well-formed XML");
        }
    }

    private static Optional<String> font(byte[] bytes) {
        try {
            Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            return Optional.empty();
        } catch (FontFormatException | IOException | RuntimeException e) {
            return broken("a font", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> broken(String what, String why) {
        return Optional.of("This cannot be read as " + what + " (" + why + "): upload it anew.");
    }
}
