package io.flashreport.engine.process;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Makes the pictures of docs/gallery.md: the first page of each shape, and those further ones that have a picture already.
 * The property {@code gallery.pictures} names the
 * folder, seen from this module, that has one for each shape.
 */
@EnabledIfSystemProperty(named = "gallery.pictures", matches = ".+")
class GalleryPictures {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    /** Any day, always the same, so that a picture changes with the layout only. */
    private static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");

    private static final int PIXELS_WIDE = 500;

    @Test
    void eachShapeHasPicturesOfItsFirstPages() throws IOException {
        Path pictures = Path.of(Objects.requireNonNull(System.getProperty("gallery.pictures")));
        for (String name : GalleryShape.names()) {
            GalleryShape shape = GalleryShape.read(name);
            TestHost.Answer answer = ENGINE.host().render(shape.order(CREATED), shape.data());
            answer.done();
            write(answer.document(), pictures.resolve(name));
        }
    }

    private static void write(byte[] pdf, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                if (page > 1 && !Files.exists(file(folder, page))) continue;
                float paper = document.getPage(page - 1).getMediaBox().getWidth();
                BufferedImage picture = renderer.renderImage(page - 1, PIXELS_WIDE / paper);
                SmallPng.write(picture, file(folder, page));
            }
        }
    }

    private static Path file(Path folder, int page) {
        return folder.resolve("page-" + page + ".png");
    }
}
