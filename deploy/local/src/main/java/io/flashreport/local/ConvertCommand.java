package io.flashreport.local;

import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        description = "Converts templates of version 6 and older to version 7 and says what was changed.",
        footer = "Exit code 1 when one of them could not be converted.")
final class ConvertCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Templates (.jrxml, .jrtx), or folders in which all are converted.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where the results go, under the paths that they have in the folders that were named.")
    private Path output = Path.of("");

    @Option(names = "--assets", description = "Copies the other files of the folders too: images, fonts, bundles.")
    private boolean assets;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path engine = Project.locate().engine().resolve("render-engine.jar");
        if (!Files.exists(engine)) {
            System.err.println(engine + " is missing; ./flashreport build makes it.");
            return 1;
        }
        return new ProcessBuilder(command(engine)).inheritIO().start().waitFor();
    }

    private List<String> command(Path engine) {
        var command = new ArrayList<>(List.of(
                JavaCommand.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                engine.toString(),
                "io.flashreport.engine.ConvertMain",
                output.toString(),
                assets ? "assets" : "templates"));
        files.forEach(file -> command.add(file.toString()));
        return command;
    }
}
