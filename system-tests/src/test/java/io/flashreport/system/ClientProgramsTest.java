package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guides at /docs show are files that run as they are. */
class ClientProgramsTest {
    private static final Path VALVES = Path.of("../docs/samples/2015w1.json").toAbsolutePath();

    @TempDir
    private Path target = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theProgramMakesAPdfOfJson(ClientProgram program) throws Exception {
        program.demand(target);
        Path document = target.resolve("report.pdf");

        ClientProgram.Outcome outcome = program.run(RunningSystem.get(), target, VALVES, document);

        assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
        assertThat(Pdf.read(Files.readAllBytes(document)).text())
                .contains("First report", "Cooling circuit valve H567", "07/01/2015");
    }

    @ParameterizedTest
    @EnumSource
    void theProgramTellsWhatIsWrongWithTheData(ClientProgram program) throws Exception {
        program.demand(target);
        Path broken = Files.writeString(target.resolve("broken.json"), "[{\"valve\": H567}]");

        ClientProgram.Outcome outcome = program.run(RunningSystem.get(), target, broken, target.resolve("report.pdf"));

        assertThat(outcome.exitCode()).as(outcome.errors()).isOne();
        assertThat(outcome.errors()).containsPattern("(?m)^400 .*line 1, column 12");
        assertThat(target.resolve("report.pdf")).doesNotExist();
    }

    @Test
    void everyProgramIsRun() throws Exception {
        try (var folders = Files.list(ClientProgram.FOLDER)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(ClientProgram.values())
                            .map(ClientProgram::folder)
                            .toList());
        }
    }
}
