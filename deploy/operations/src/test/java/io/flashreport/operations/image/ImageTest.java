package io.flashreport.operations.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.operations.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theImagesHoldWhatTheDockerfileCopiesAllOfOneTime() throws Exception {
        Image.stage(folder);

        List<String> copies = copies();
        assertThat(copies).hasSize(4);
        for (String service : Project.SERVICES) {
            for (String copy : copies)
                assertThat(folder.resolve("parts").resolve(copy.replace("${MODULE}", service)))
                        .exists();
        }
        assertThat(filesOf("report-api"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero());
        assertThat(folder.resolve("render-worker/engine/render-engine.jar")).exists();
        assertThat(folder.resolve("template-service/engine/render-engine.jar")).exists();
        for (String service : List.of("report-api", "billing-quota", "api-gateway"))
            assertThat(folder.resolve(service).resolve("engine")).doesNotExist();
    }

    @Test
    @Tag("long")
    void theBuildRecordsCachesWithoutDatabaseOrKafka() throws Exception {
        Image.stage(folder);
        var worker = new Image(folder.resolve("render-worker"));

        worker.train();

        assertThat(folder.resolve("render-worker/cache/service.aot")).isNotEmptyFile();
        assertThat(folder.resolve("render-worker/cache/engine.aot")).isNotEmptyFile();
    }

    private static List<String> copies() {
        return Project.text("deploy/images/Dockerfile")
                .lines()
                .filter(line -> line.startsWith("COPY --from=build /image/"))
                .map(line -> line.split(" ", -1)[2].substring("/image/".length()))
                .toList();
    }

    private List<Path> filesOf(String service) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(service))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
