package io.flashreport.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.local.part.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script finds a JDK, tried on folders that only look like one. */
class ScriptTest {
    private static final Path SCRIPT = Project.locate().root().resolve("flashreport");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void javaHomeComesFirst() throws Exception {
        Path chosen = jdk("chosen with a space", "27");
        Path other = jdk("places/other", "25");

        assertThat(find(chosen, other)).isEqualTo(chosen.toString());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path found = jdk("places/jdk-25", "25.0.1");

        assertThat(find(old, found)).isEqualTo(found.toString());
    }

    @Test
    void theOneOnThePathIsFoundThroughLinks() throws Exception {
        Path real = jdk("real", "26-ea");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), real.resolve("bin/javac"));

        String found = bash("PATH=" + bin + ":$PATH; usual_places() { :; }; find_jdk", Map.of("JAVA_HOME", ""));

        assertThat(found).isEqualTo(real.toRealPath().toString());
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        Path runtime = jdk("runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path found = jdk("places/whole", "25");

        assertThat(find(runtime, found)).isEqualTo(found.toString());
    }

    @Test
    void withoutOneItSaysWhatToInstallAndWhatIsTooOld() throws Exception {
        Path old = jdk("old", "21.0.2");

        assertThat(find(old, folder.resolve("nothing")))
                .contains("FlashReport needs a JDK of version 25 or newer")
                .contains(old + " (21)")
                .contains("Install one")
                .contains("exit code 1");
    }

    @Test
    void anUnknownCommandShowsTheHelp() throws Exception {
        Process process = new ProcessBuilder("bash", SCRIPT.toString(), "upp")
                .redirectErrorStream(true)
                .start();
        String output = output(process);

        assertThat(output).startsWith("Unknown command upp.").contains("Usage: ./flashreport");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private String find(Path javaHome, Path place) throws Exception {
        String script =
                "jdk_on_path() { :; }; usual_places() { printf '%s\\n' \"$PLACE\"; }; find_jdk || echo exit code $?";
        return bash(script, Map.of("JAVA_HOME", javaHome.toString(), "PLACE", place.toString()));
    }

    /** Runs the script's functions without its main part. */
    private static String bash(String commands, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(List.of("bash", "-c", "source '" + SCRIPT + "'; set +e; " + commands))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return output(builder.start());
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Files.createFile(
                    home.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
