package io.flashreport.local.stack;

import io.flashreport.local.part.Archive;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The AOT cache with which an engine process is warm in half the time. Engines are replaced often, so it pays. */
public final class EngineArchive {
    private final Project project;
    private final Home home;

    public EngineArchive(Project project, Home home) {
        this.project = project;
        this.home = home;
    }

    public boolean exists() throws IOException {
        return archive().exists();
    }

    Path file() throws IOException {
        return archive().file();
    }

    /** Makes it, unless it is there: some twenty seconds of computing. */
    public void make() throws IOException, InterruptedException {
        Archive archive = archive();
        if (archive.exists()) {
            return;
        }
        Process training = new ProcessBuilder(command(archive.draft()))
                .redirectErrorStream(true)
                .redirectOutput(home.log("engine-archive").toFile())
                .start();
        try {
            if (training.waitFor() == 0) {
                archive.publish();
            }
        } finally {
            end(training);
        }
    }

    private Archive archive() throws IOException {
        return Archive.of(project.cache(), "engine", project.engine(), true);
    }

    private List<String> command(Path output) {
        return List.of(
                JavaCommand.java(),
                "-XX:AOTCacheOutput=" + output,
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + home.scratch(),
                "-cp",
                project.engine().resolve("render-engine.jar").toString(),
                "io.flashreport.engine.EngineMain",
                "--train");
    }

    private static void end(Process training) {
        try (Stream<ProcessHandle> children = training.descendants()) {
            children.toList().forEach(ProcessHandle::destroyForcibly);
        }
        training.destroyForcibly();
    }
}
