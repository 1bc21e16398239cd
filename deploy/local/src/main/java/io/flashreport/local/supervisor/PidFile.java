package io.flashreport.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process across launchers; its start time tells it from a stranger that got the same number. */
record PidFile(Path path) {
    // The system's idea of when it booted wanders a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Notes the process with the signal that asks it to end. */
    void write(ProcessHandle process, String stopSignal) throws IOException {
        Files.writeString(path, process.pid() + " " + startOf(process).toEpochMilli() + " " + stopSignal + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String[] words = words();
        if (words.length != 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(started, startOf(process)).abs().compareTo(TOLERANCE) <= 0);
    }

    String stopSignal() throws IOException {
        return words()[2];
    }

    private String[] words() throws IOException {
        return Files.readString(path).strip().split(" ", -1);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
