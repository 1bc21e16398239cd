package io.flashreport.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of docs/clients, and how it is run here. */
enum ClientProgram {
    CURL("jq --version", "bash report.sh"),
    JAVA("%java% -version", "%java% -cp %classpath% Report.java"),
    SPRING("%java% -version", "%java% -cp %classpath% Report.java"),
    JAVASCRIPT("node --version", "node report.mjs"),
    PYTHON("python3 --version", "python3 report.py"),
    PHP("php --ri curl", "php report.php"),
    CSHARP(
            "mcs --version",
            "mono %target%/report.exe",
            "mcs -nologo -out:%target%/report.exe -r:System.Net.Http -r:System.Runtime.Serialization Report.cs"),
    GO("go version", "go run report.go");

    static final Path FOLDER = Path.of("../docs/clients").toAbsolutePath().normalize();

    private final String probe;
    private final String command;
    private final String before;

    ClientProgram(String probe, String command) {
        this(probe, command, "");
    }

    /**
     * A program.
     *
     * @param probe works where the language is installed
     * @param before makes of its text what can be run; empty when nothing must be made
     */
    ClientProgram(String probe, String command, String before) {
        this.probe = probe;
        this.command = command;
        this.before = before;
    }

    /** How a run came out. */
    record Outcome(int exitCode, String output, String errors) {}

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Leaves the test out, loudly, where the language is not installed, unless all of them are required. */
    void demand(Path target) throws Exception {
        if (isThere(target)) return;
        String message = "'" + probe + "' does not work: the client for " + this + " is NOT TESTED";
        if ("required".equals(System.getenv("FLASHREPORT_TEST_CLIENTS"))) throw new AssertionError(message);
        System.err.println(message);
        Assumptions.abort(message);
    }

    private boolean isThere(Path target) throws Exception {
        try {
            return start(probe, target, new ProcessBuilder(), List.of()).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param target for whatever comes about */
    Outcome run(RunningSystem system, Path target, Path data, Path document) throws Exception {
        if (!before.isEmpty()) {
            Outcome made = start(before, target, new ProcessBuilder(), List.of());
            if (made.exitCode() != 0) return made;
        }
        var builder = new ProcessBuilder();
        builder.environment().put("FLASHREPORT_URL", system.url().toString());
        builder.environment().put("FLASHREPORT_API_KEY", system.apiKey());
        return start(command, target, builder, List.of(data.toString(), document.toString()));
    }

    private Outcome start(String line, Path target, ProcessBuilder builder, List<String> arguments) throws Exception {
        Path output = Files.createTempFile(target, folder(), ".out");
        Path errors = Files.createTempFile(target, folder(), ".err");
        Process process = builder.command(words(line, target, arguments))
                .directory(FOLDER.resolve(folder()).toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(line + " did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    // The libraries that a Java client needs are among those of the tests.
    private static List<String> words(String line, Path target, List<String> arguments) {
        var words = new ArrayList<String>();
        for (String word : line.split(" ", -1)) {
            words.add(word.replace("%java%", System.getProperty("java.home") + "/bin/java")
                    .replace(
                            "%classpath%",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                    .replace("%target%", target.toString()));
        }
        words.addAll(arguments);
        return words;
    }
}
