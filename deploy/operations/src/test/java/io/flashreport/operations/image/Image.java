package io.flashreport.operations.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.operations.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A service as its image holds it, run on this machine: what the Dockerfile does, short of a container. */
public record Image(Path folder) {
    private static final String HOME = "/opt/flashreport";
    private static final Pattern ENTRY_POINT = Pattern.compile("ENTRYPOINT \\[\"" + HOME + "/(\\w+)\"]");
    private static final Pattern HEALTH_CHECK = Pattern.compile("HEALTHCHECK .*CMD \\[\"" + HOME + "/(\\w+)\"]");

    /** Lays out the images of all services, each in a folder of its module's name. */
    public static void stage(Path target) throws IOException, InterruptedException {
        Path parts = target.resolve("parts");
        run(List.of(Project.file("deploy/images/stage").toString(), parts.toString()));
        for (String service : Project.SERVICES) {
            Path image = Files.createDirectory(target.resolve(service));
            for (String part :
                    List.of("engine-of/" + service, "libraries-of/" + service, "service/" + service, "scripts"))
                run(List.of("cp", "-Rlp", parts.resolve(part) + "/.", image.toString()));
        }
    }

    /** Records the caches, as the image's build does. */
    public void train() throws IOException, InterruptedException {
        run(List.of(folder.resolve("train").toString(), folder.resolve("cache").toString()));
    }

    /** Starts the image's entry point with that environment and nothing of this process's own but where Java is. */
    public Process start(Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = command(ENTRY_POINT, environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Asks as the image's health check does. */
    public boolean healthy(Map<String, String> environment) throws IOException, InterruptedException {
        Process check = command(HEALTH_CHECK, environment)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return check.waitFor() == 0;
    }

    private ProcessBuilder command(Pattern instruction, Map<String, String> environment) {
        var found = instruction.matcher(Project.text("deploy/images/Dockerfile"));
        assertThat(found.find()).as(instruction.pattern()).isTrue();
        var builder = new ProcessBuilder(folder.resolve(found.group(1)).toString());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(builder.start().waitFor()).as(command.toString()).isZero();
    }
}
