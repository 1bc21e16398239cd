package io.flashreport.local.supervisor;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes of a home whose launcher was killed before it could stop them. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Home home;

    public Leftovers(Home home) {
        this.home = home;
    }

    /** Ends them and returns how many there were. */
    public int end() throws IOException, InterruptedException {
        List<Path> files = pidFiles();
        var processes = new ArrayList<ProcessHandle>();
        for (Path file : files) {
            new PidFile(file).process().ifPresent(processes::add);
        }
        List<ProcessHandle> family = processes.stream()
                .flatMap(ProcessHandle::descendants)
                .filter(child -> !processes.contains(child))
                .toList();
        for (ProcessHandle process : processes) {
            // PostgreSQL waits for its clients on TERM; everything else ends on INT as well.
            Signals.send("INT", process);
        }
        Signals.endWithin(GRACE, processes);
        Signals.endWithin(Duration.ofSeconds(1), family);
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        return processes.size();
    }

    private List<Path> pidFiles() throws IOException {
        Path folder = home.run("");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }
}
