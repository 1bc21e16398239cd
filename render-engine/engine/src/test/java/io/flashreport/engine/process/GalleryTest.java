package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten templates with the elements that designers use: what an engine makes of them looks as what the library alone
 * makes. The pictures lie in target/gallery, the engine's and the library's beside each other.
 */
class GalleryTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final Path PICTURES = Path.of("target", "gallery");

    @TempDir
    Path folder;

    static List<String> templates() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(gallery())) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void anEngineMakesTheSamePicturesAsTheLibraryAlone(String name) throws Exception {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(gallery().resolve(name))) {
            for (Path file : files) Files.copy(file, folder.resolve(file.getFileName()));
        }
        Answer answer = order(folder).render(ENGINE);
        answer.done();

        List<BufferedImage> ours = PagePictures.of(answer.document(), PICTURES, name + "-engine");
        List<BufferedImage> theirs = PagePictures.of(LibraryAlone.render(folder), PICTURES, name + "-library");

        assertThat(answer.log()).noneMatch(line -> line.startsWith("Warning"));
        assertThat(ours).hasSameSizeAs(theirs);
        for (int page = 0; page < ours.size(); page++)
            assertThat(PagePictures.same(ours.get(page), theirs.get(page)))
                    .as("page %d has the same pixels; see target/gallery", page + 1)
                    .isTrue();
    }

    private static TemplateOrder order(Path folder) throws IOException {
        Path xml = folder.resolve("data.xml");
        TemplateOrder order = TemplateOrder.of(Files.readString(folder.resolve("main.jrxml")));
        order = Files.exists(xml)
                ? order.data(Format.XML, Files.readString(xml))
                : order.json(Files.readString(folder.resolve("data.json")));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) order = order.with(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return order;
    }

    private static Path gallery() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GalleryTest.class.getResource("/gallery"))
                .toURI());
    }
}
