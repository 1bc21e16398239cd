package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the automatic layout makes of each shape of docs/gallery. The pages lie in target/automatic-gallery. */
class AutomaticGalleryTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final Path PICTURES = Path.of("target", "automatic-gallery");
    private static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Map<String, Answer> ANSWERS = new HashMap<>();

    /** What common printers leave empty, in points. */
    private static final int EDGE = 18;

    static List<String> shapes() throws IOException {
        return GalleryShape.names();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void allCharactersAreThereAndNothingIsWarnedOf(String name) throws IOException {
        assertThat(answer(name).log()).noneMatch(line -> line.startsWith("Warning"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noTextStandsOnAnother(String name) throws IOException {
        for (Glyphs page : Glyphs.ofPages(answer(name).document()))
            assertThat(page.overlaps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothingReachesTheEdgeOfThePaper(String name) throws IOException {
        assertThat(PagePictures.of(answer(name).document(), PICTURES, name))
                .allMatch(picture -> PagePictures.hasEmptyEdges(picture, EDGE));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theSameDataTwiceIsTheSameDocument(String name) throws IOException {
        assertThat(PdfObjects.of(render(name, CREATED).document()))
                .isEqualTo(PdfObjects.of(answer(name).document()));
    }

    private static Answer answer(String name) throws IOException {
        Answer known = ANSWERS.get(name);
        if (known != null) return known;
        Answer answer = render(name, CREATED);
        ANSWERS.put(name, answer);
        return answer;
    }

    private static Answer render(String name, Instant created) throws IOException {
        GalleryShape shape = GalleryShape.read(name);
        Answer answer = ENGINE.host().render(shape.order(created), shape.data());
        answer.done();
        return answer;
    }
}
