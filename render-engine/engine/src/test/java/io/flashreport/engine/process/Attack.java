package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template that does what templates must not.
 *
 * @param what it does
 * @param expected what the gate is to say of it
 * @param endsByALimit whether its report must fail in the sandbox with the name of a limit
 * @param files that it brings along
 */
record Attack(
        String name, String what, Expected expected, boolean endsByALimit, String jrxml, Map<String, byte[]> files) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "attacks");
    private static final Pattern HEAD =
            Pattern.compile("<!-- Attack: (.*)\\. Expected: (REFUSED|CONTAINED|INERT)(, ends by a limit)?\\. -->");

    /** What the gate is to say. */
    enum Expected {
        REFUSED,
        CONTAINED,
        /** It does no more than take much, which a limit ends. */
        INERT
    }

    static List<Attack> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .map(Attack::read)
                    .toList();
        }
    }

    private static Attack read(Path file) {
        try {
            String jrxml = Files.readString(file, UTF_8);
            Matcher head = HEAD.matcher(jrxml);
            if (!head.lookingAt()) throw new IllegalStateException(file + " does not begin with what it does");
            return new Attack(
                    file.getFileName().toString(),
                    head.group(1),
                    Expected.valueOf(head.group(2)),
                    head.group(3) != null,
                    jrxml,
                    HostileFiles.of(jrxml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + what;
    }
}
