package io.flashreport.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes, first politely. */
final class Signals {
    private Signals() {}

    static void send(String signal, ProcessHandle process) throws IOException {
        if (signal.equals("TERM")) {
            process.destroy();
        } else {
            // The JDK knows TERM and KILL only; kill is built into every shell.
            new ProcessBuilder(List.of("sh", "-c", "kill -" + signal + " " + process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    static void endWithin(Duration grace, Collection<ProcessHandle> processes) throws InterruptedException {
        if (!awaitEnd(grace, processes)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(Duration.ofSeconds(5), processes);
        }
    }

    private static boolean awaitEnd(Duration limit, Collection<ProcessHandle> processes) throws InterruptedException {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process to end failed", e);
        }
    }
}
