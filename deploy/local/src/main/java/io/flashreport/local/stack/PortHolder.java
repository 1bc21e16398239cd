package io.flashreport.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Who listens on a port, where {@code lsof} or {@code ss} can tell. */
final class PortHolder {
    private static final Pattern LSOF = Pattern.compile("p(?<pid>\\d+)\\s+c(?<name>\\S+)");
    private static final Pattern SS = Pattern.compile("\\(\\(\"(?<name>[^\"]+)\",pid=(?<pid>\\d+)");

    private PortHolder() {}

    static Optional<String> of(int port) {
        return ask(LSOF, "lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc")
                .or(() -> ask(SS, "ss", "-Hltnp", "sport = :" + port));
    }

    private static Optional<String> ask(Pattern answer, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var found = answer.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return found.find()
                    ? Optional.of("%s (process %s)".formatted(found.group("name"), found.group("pid")))
                    : Optional.empty();
        } catch (IOException e) {
            // Not installed: then nobody can tell.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
