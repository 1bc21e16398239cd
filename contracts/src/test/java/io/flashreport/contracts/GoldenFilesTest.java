package io.flashreport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What one build has sent, every later build must read: a file here is never changed, only joined by others. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void everyGoldenFileReadsAndWritesBack(Path file) throws IOException {
        var json = Files.readString(file);

        var value = mapper.readValue(json, typeOf(file));

        assertThat(mapper.readTree(mapper.writeValueAsString(value))).isEqualTo(mapper.readTree(json));
    }

    @Test
    void everyKindOfEventHasAGoldenFile() throws IOException {
        try (var files = goldenFiles()) {
            var golden = files.filter(file -> typeOf(file) == RenderEvent.class)
                    .map(this::read)
                    .map(Object::getClass)
                    .toList();

            assertThat(golden).contains(concreteEvents().toArray(Class<?>[]::new));
        }
    }

    @Test
    void aFieldOfALaterVersionIsIgnored() throws IOException {
        var json = Files.readString(GOLDEN.resolve("v1/heartbeat.json")).replaceFirst("\\{", "{ \"later\": 1,");

        assertThat(mapper.readValue(json, RenderEvent.class)).isInstanceOf(RenderEvent.Heartbeat.class);
    }

    @Test
    void anEventOfNoAttemptIsRefused() throws IOException {
        var json = Files.readString(GOLDEN.resolve("v1/heartbeat.json")).replace("\"attempt\" : 1", "\"attempt\" : 0");

        assertThatThrownBy(() -> mapper.readValue(json, RenderEvent.class))
                .hasMessageContaining("attempt must be >= 1, was 0");
    }

    @Test
    void theJobKeepsBytesAndTimesAsTheyAre() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v1/render-job-inline.json")), RenderJob.class);

        assertThat(job.payload())
                .isEqualTo(new PayloadSource.Inline("[{\"name\":\"Zo\u00eb\"}]".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(job.releasedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    @Test
    void aJobOfBeforeThereWereTemplatesHasNone() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v1/render-job-inline.json")), RenderJob.class);

        assertThat(job.template()).isNull();
        assertThat(job.parameters()).isEmpty();
        assertThat(job.locale()).isNull();
        assertThat(job.timeZone()).isNull();
    }

    @Test
    void theJobKeepsItsTemplateAndParametersInTheirOrder() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v2/render-job-template.json")), RenderJob.class);

        assertThat(job.template())
                .isEqualTo(new TemplateRef(
                        new TemplateId(UUID.fromString("5c0f9a55-7f0a-4a80-8d3c-0b6f5d1f7a21")),
                        "Rechnung für Zoë",
                        3,
                        "template/7b5a3c7e-3f0e-4b5c-9a53-5d1e9c8f2a10/5c0f9a55-7f0a-4a80-8d3c-0b6f5d1f7a21/3/package.zip",
                        48_213,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        null));
        assertThat(job.parameters())
                .containsExactly(
                        entry("from", List.of("2026-01-01")), entry("Regions", List.of("North", "", "East & West")));
    }

    @Test
    void theJobKeepsTheGatesWordOnItsTemplate() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v4/render-job-inert.json")), RenderJob.class);

        assertThat(job.template()).isNotNull().returns(7, TemplateRef::inertUnder);
    }

    @Test
    void theJobKeepsTheLimitsOfThePlan() throws IOException {
        var all = mapper.readValue(Files.readString(GOLDEN.resolve("v5/render-job-limits.json")), RenderJob.class);
        var pages =
                mapper.readValue(Files.readString(GOLDEN.resolve("v5/render-job-page-limit.json")), RenderJob.class);

        assertThat(all.limits()).isEqualTo(new RenderLimits(20, 30, 400, 5_000_000_000L, 6_000_000_000L, true));
        assertThat(pages.limits()).isEqualTo(new RenderLimits(null, null, 400, null, null, false));
    }

    @Test
    void aJobOfBeforePlansHadLimitsHasNone() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v4/render-job-inert.json")), RenderJob.class);

        assertThat(job.limits()).isNull();
    }

    @Test
    void aLimitThatNothingKeepsIsRefused() throws IOException {
        var json = Files.readString(GOLDEN.resolve("v5/render-job-page-limit.json"))
                .replace("400", "0");

        assertThatThrownBy(() -> mapper.readValue(json, RenderJob.class))
                .hasMessageContaining("maxPages must be >= 1, was 0");
    }

    @Test
    void aHashThatIsNoneIsRefused() throws IOException {
        var json =
                Files.readString(GOLDEN.resolve("v2/render-job-template.json")).replace("9f86d0", "../../");

        assertThatThrownBy(() -> mapper.readValue(json, RenderJob.class))
                .hasMessageContaining("sha256 must be 64 lower-case hexadecimal digits");
    }

    @Test
    void aJobOfBeforeThereWereLooksIsPlain() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v2/render-job-csv.json")), RenderJob.class);

        assertThat(job.look()).isNull();
        assertThat(job.created()).isNull();
    }

    @Test
    void theJobKeepsItsLook() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("v3/render-job-look.json")), RenderJob.class);

        assertThat(job.look())
                .isEqualTo(new LookRef(
                        "#1f6feb",
                        "DejaVu Serif",
                        LookRef.Paper.LETTER,
                        LookRef.Orientation.LANDSCAPE,
                        LookRef.Chart.NONE,
                        new LogoRef(
                                "theme/7b5a3c7e-3f0e-4b5c-9a53-5d1e9c8f2a10/logos/9f86d081",
                                4711,
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
        assertThat(job.created()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678901Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "#1f6feb,red,accent must be a colour like #1f6feb",
        "DejaVu Serif,' ',font must be the name of a font",
        "4711,65537,bytes must be 1 to 65536",
        "9f86d0,../../,sha256 must be 64 lower-case hexadecimal digits"
    })
    void aLookThatNoEngineTakesIsRefused(String part, String other, String message) throws IOException {
        var json = Files.readString(GOLDEN.resolve("v3/render-job-look.json"))
                .replaceAll(": (\"?)" + part, ": $1" + other);

        assertThatThrownBy(() -> mapper.readValue(json, RenderJob.class)).hasMessageContaining(message);
    }

    private RenderEvent read(Path file) {
        try {
            return mapper.readValue(Files.readString(file), RenderEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Stream<Class<?>> concreteEvents() {
        return leavesOf(RenderEvent.class);
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenFilesTest::leavesOf)
                : Stream.of(type);
    }

    private static Class<?> typeOf(Path file) {
        return file.getFileName().toString().startsWith("render-job") ? RenderJob.class : RenderEvent.class;
    }

    private static Stream<Path> goldenFiles() throws IOException {
        try (var files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
