package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the host for its output, with an empty environment. */
final class HostCommand {
    private static final int MAX_OUTPUT_BYTES = 256 * 1024;

    private HostCommand() {}

    /** @param output standard output and standard error */
    record Result(int exitCode, String output) {
        /** The last line that says something, for people. */
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, last) -> last)
                    .orElse("no message");
        }
    }

    /** Fails when the program has not ended in time; it is killed then. */
    static Result run(List<String> command, Path folder, Duration patience) throws IOException {
        Path output = Files.createTempFile(folder, "command-", ".txt");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            Process process = builder.start();
            process.getOutputStream().close();
            if (!endsWithin(process, patience)) throw new IOException(command.getFirst() + " did not end in time");
            try (var bytes = Files.newInputStream(output)) {
                return new Result(
                        process.exitValue(), new String(bytes.readNBytes(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean endsWithin(Process process, Duration patience) throws IOException {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
