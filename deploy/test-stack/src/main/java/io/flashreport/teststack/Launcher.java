package io.flashreport.teststack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The process of the local stack's launcher. It ends, with all that it started, when this JVM does. */
final class Launcher {
    private final BufferedReader output;
    private final Writer input;

    private Launcher(Process process) {
        output = process.inputReader();
        input = process.outputWriter();
    }

    static Launcher run() throws IOException {
        Path jar = projectRoot().resolve("deploy/local/target/local-stack-1.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw new IOException(
                    jar + " is missing; build it with ./mvnw -Dquick -DskipTests -pl deploy/local -am package");
        }
        Path home = Files.createTempDirectory("flashreport-test-");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-jar",
                jar.toString(),
                "embedded",
                "--home",
                home.toString());
        return new Launcher(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Sends a command and waits until it is carried out. */
    synchronized void ask(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
        answer();
    }

    /** Reads up to the line that ends an answer; fails when that is an error. */
    synchronized Map<String, String> answer() throws IOException {
        var values = new HashMap<String, String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("ok")) {
                return values;
            }
            if (line.startsWith("error ")) {
                throw new IOException(line.substring("error ".length()).replace("\\n", "\n"));
            }
            String[] pair = line.split("=", 2);
            values.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        throw new IOException("the launcher of the test stack ended; what it wrote to standard error says why");
    }

    private static Path projectRoot() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IOException("neither " + here + " nor a folder above it holds the file mvnw");
    }
}
