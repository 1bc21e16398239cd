package io.flashreport.worker;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The engines of the worker under test, as the operating system sees them. */
final class EngineProcesses {
    private EngineProcesses() {}

    static List<ProcessHandle> all() {
        return ProcessHandle.current()
                .children()
                .filter(child -> String.join(" ", child.info().arguments().orElse(new String[0]))
                        .contains("render-engine.jar"))
                .toList();
    }

    /** Stops every engine in its tracks, so that a job is under way for as long as the test wants. */
    static void freeze() {
        signal("-STOP");
    }

    static void thaw() {
        signal("-CONT");
    }

    static void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    private static void signal(String signal) {
        for (ProcessHandle engine : all()) {
            try {
                var kill = new ProcessBuilder("kill", signal, String.valueOf(engine.pid())).start();
                if (!kill.waitFor(5, TimeUnit.SECONDS)) throw new AssertionError("kill did not end");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
