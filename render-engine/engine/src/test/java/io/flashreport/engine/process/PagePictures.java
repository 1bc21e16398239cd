package io.flashreport.engine.process;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a document as its reader sees them. */
final class PagePictures {
    private static final int DOTS_PER_INCH = 96;
    private static final int POINTS_PER_INCH = 72;

    private PagePictures() {}

    /** Pictures of all pages, which lie in this folder as well, under this name with the number of the page. */
    static List<BufferedImage> of(byte[] pdf, Path folder, String name) throws IOException {
        List<BufferedImage> pictures = of(pdf);
        Files.createDirectories(folder);
        for (int page = 0; page < pictures.size(); page++)
            ImageIO.write(
                    pictures.get(page),
                    "png",
                    folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        return pictures;
    }

    /** Pictures of all pages; to write them as well takes longer than to draw them. */
    static List<BufferedImage> of(byte[] pdf) throws IOException {
        var pictures = new ArrayList<BufferedImage>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++)
                pictures.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH));
        }
        return pictures;
    }

    static boolean same(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(pixels(one), pixels(other));
    }

    /** Whether nothing is drawn nearer to an edge than this. */
    static boolean hasEmptyEdges(BufferedImage picture, int points) {
        int edge = points * DOTS_PER_INCH / POINTS_PER_INCH;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inside =
                        x >= edge && x < picture.getWidth() - edge && y >= edge && y < picture.getHeight() - edge;
                if (!inside && picture.getRGB(x, y) != Color.WHITE.getRGB()) return false;
            }
        return true;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
