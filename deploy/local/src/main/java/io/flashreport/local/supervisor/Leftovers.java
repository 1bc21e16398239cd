package io.flashreport.local.supervisor;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        var family = new ArrayList<ProcessHandle>();
        for (Path path : files) {
            var file = new PidFile(path);
            Optional<ProcessHandle> process = file.process();
            if (process.isPresent()) {
                processes.add(process.get());
                process.get().descendants().forEach(family::add);
                Signals.send(file.stopSignal(), process.get());
            }
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
