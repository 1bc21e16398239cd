package io.flashreport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one build has sent, every later build must read: a file here is never changed, only joined by others. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/v1");

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
        var json = Files.readString(GOLDEN.resolve("heartbeat.json")).replaceFirst("\\{", "{ \"later\": 1,");

        assertThat(mapper.readValue(json, RenderEvent.class)).isInstanceOf(RenderEvent.Heartbeat.class);
    }

    @Test
    void anEventOfNoAttemptIsRefused() throws IOException {
        var json = Files.readString(GOLDEN.resolve("heartbeat.json")).replace("\"attempt\" : 1", "\"attempt\" : 0");

        assertThatThrownBy(() -> mapper.readValue(json, RenderEvent.class))
                .hasMessageContaining("attempt must be >= 1, was 0");
    }

    @Test
    void theJobKeepsBytesAndTimesAsTheyAre() throws IOException {
        var job = mapper.readValue(Files.readString(GOLDEN.resolve("render-job-inline.json")), RenderJob.class);

        assertThat(job.payload())
                .isEqualTo(new PayloadSource.Inline("[{\"name\":\"Zo\u00eb\"}]".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(job.releasedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
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
        try (var files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        }
    }
}
