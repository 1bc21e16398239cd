package io.flashreport.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ending processes, first politely. */
final class Signals {
    private static final int POLL_MILLIS = 10;

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
        boolean ended = awaitEnd(grace, processes);
        processes.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        if (!ended) {
            awaitEnd(Duration.ofSeconds(5), processes);
        }
    }

    /** Asks again and again: for a process that is not a child the JDK's own notice comes up to two seconds late. */
    private static boolean awaitEnd(Duration limit, Collection<ProcessHandle> processes) throws InterruptedException {
        var pause = new CountDownLatch(1);
        long end = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(Signals::runs)) {
            if (System.nanoTime() > end) {
                return false;
            }
            boolean _ = pause.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    // What has ended but was not yet waited for by its parent counts as alive, but has no command any more.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
