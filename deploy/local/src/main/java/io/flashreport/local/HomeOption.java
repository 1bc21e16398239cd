package io.flashreport.local;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Where the stack keeps its data; .flashreport in the project unless given.")
    private @Nullable Path folder;

    Home home() {
        return new Home(folder == null ? Project.locate().root().resolve(".flashreport") : folder);
    }
}
