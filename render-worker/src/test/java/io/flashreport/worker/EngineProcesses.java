package io.flashreport.worker;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
        // In a sandbox the engine is a descendant of what the worker started.
        var processes = all().stream()
                .flatMap(engine -> Stream.concat(Stream.of(engine), engine.descendants()))
                .toList();
        for (ProcessHandle process : processes) {
            try {
                var kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
                if (!kill.waitFor(5, TimeUnit.SECONDS)) throw new AssertionError("kill did not end");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
