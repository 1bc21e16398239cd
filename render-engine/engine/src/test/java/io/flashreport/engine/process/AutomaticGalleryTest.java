package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.process.TestHost.CheckAnswer;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.Verdict;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    void everyValueOfTheDataIsPrinted(String name) throws IOException {
        GalleryShape shape = GalleryShape.read(name);
        var forms = new PrintedForms(shape.language(), shape.zone());
        PrintedText print = PrintedText.of(answer(name).document());

        assertThat(DataTexts.of(shape.format(), shape.data()))
                .filteredOn(text -> !forms.areIn(print, text))
                .isEmpty();
        assertThat(print.has(shape.title())).isTrue();
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
        assertThat(render(name, CREATED).document()).isEqualTo(answer(name).document());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theLayoutAsATemplateMakesTheSamePages(String name) throws IOException {
        GalleryShape shape = GalleryShape.read(name);
        Answer layout = ENGINE.host().layout(shape.layoutOrder(), shape.data());
        layout.done();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".jrxml"), layout.document());

        Answer filled =
                shape.templateOrder(new String(layout.document(), UTF_8)).renderInert(ENGINE);
        filled.done();

        // A template is dated in the day on which it is filled.
        byte[] today = render(name, Instant.now()).document();
        boolean same = same(PagePictures.of(today), PagePictures.of(filled.document()));
        if (!same) PagePictures.of(filled.document(), PICTURES, name + "-template");
        assertThat(same)
                .as("the pages have the same pixels; see target/automatic-gallery")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theGateLetsTheLayoutAsATemplatePass(String name) throws IOException {
        GalleryShape shape = GalleryShape.read(name);
        Answer layout = ENGINE.host().layout(shape.layoutOrder(), shape.data());

        CheckAnswer check =
                Upload.of("main.jrxml", new String(layout.document(), UTF_8)).check(ENGINE);

        assertThat(check.findings()).noneMatch(finding -> finding.kind() == FindingKind.POLICY);
        assertThat(check.end().verdict()).isEqualTo(Verdict.INERT);
    }

    private static boolean same(List<BufferedImage> ours, List<BufferedImage> theirs) {
        return ours.size() == theirs.size()
                && IntStream.range(0, ours.size())
                        .allMatch(page -> PagePictures.same(ours.get(page), theirs.get(page)));
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
