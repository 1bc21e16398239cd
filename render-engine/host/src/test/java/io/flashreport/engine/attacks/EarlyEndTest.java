package io.flashreport.engine.attacks;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class EarlyEndTest {
    private static final int MOMENTS = 40;
    /** Where there is no second process that could stay behind. */
    private static final int MOMENTS_OF_ONE_PROCESS = 4;

    private static final int MICROS_BETWEEN_MOMENTS = 600;

    @TempDir
    Path folder;

    /** The command line of bubblewrap names the scratch space when that is on disk. */
    @Test
    void nothingIsLeftOfAnEngineThatIsEndedWhileItStarts() throws Exception {
        var sandboxes = Sandboxes.working(AttackedEngine.JAVA, folder);
        try (var scratch = Scratch.claim(folder.resolve("scratch"))) {
            for (var sandbox : sandboxes) {
                int moments = sandbox.hasInnerProcess() ? MOMENTS : MOMENTS_OF_ONE_PROCESS;
                for (int moment = 0; moment < moments; moment++) {
                    var engine = new AttackedEngine(sandbox, AttackedEngine.LIMITS_ON_DISK, scratch);
                    MICROSECONDS.sleep((long) moment * MICROS_BETWEEN_MOMENTS);
                    engine.close();
                    // A killed process is there for another moment; one that was left behind stays.
                    for (ProcessHandle process : processesThatName(scratch.folder()))
                        process.onExit().get(10, SECONDS);
                }
            }
        }
    }

    private static List<ProcessHandle> processesThatName(Path path) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains(path.toString()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
