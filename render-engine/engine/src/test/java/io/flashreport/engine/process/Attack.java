package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template that does what templates must not.
 *
 * @param what it does
 * @param expected what the gate is to say of it: {@code REFUSED} or {@code CONTAINED}
 */
record Attack(String name, String what, String expected, String jrxml) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "attacks");
    private static final Pattern HEAD = Pattern.compile("<!-- Attack: (.*)\\. Expected: (REFUSED|CONTAINED)\\. -->");

    static List<Attack> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Attack::read).toList();
        }
    }

    private static Attack read(Path file) {
        try {
            String jrxml = Files.readString(file, UTF_8);
            Matcher head = HEAD.matcher(jrxml);
            if (!head.lookingAt()) throw new IllegalStateException(file + " does not begin with what it does");
            return new Attack(file.getFileName().toString(), head.group(1), head.group(2), jrxml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + what;
    }
}
