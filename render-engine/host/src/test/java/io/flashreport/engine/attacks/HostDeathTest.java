package io.flashreport.engine.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.sandbox.Sandboxes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class HostDeathTest {
    @TempDir
    Path folder;

    @Test
    void anEngineThatIgnoresTheEndOfItsHostEndsWithIt() throws Exception {
        assertThat(Sandboxes.working(AttackedEngine.JAVA, folder)).isNotEmpty();
        Process host = new ProcessBuilder(
                        AttackedEngine.JAVA.toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LonelyHost.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var engine = new ArrayList<ProcessHandle>();
        try (var lines = new BufferedReader(new InputStreamReader(host.getInputStream(), UTF_8))) {
            for (String pid = line(lines); !pid.equals("at work"); pid = line(lines))
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(engine::add);
            assertThat(engine).hasSizeGreaterThan(1);

            host.destroyForcibly();

            for (ProcessHandle process : engine) process.onExit().get(20, SECONDS);
        } finally {
            engine.forEach(ProcessHandle::destroyForcibly);
            host.destroyForcibly();
        }
    }

    private static String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) throw new IOException("the host ended");
        return line;
    }
}
