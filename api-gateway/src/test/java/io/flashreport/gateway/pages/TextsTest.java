package io.flashreport.gateway.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts and templates fit each other. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("\\bt:([a-z_0-9]+)");
    private static final Pattern USED_BY_KIND = Pattern.compile("t:of\\('([a-z_]+)'");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("texts", Locale.ROOT);

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        var used = found(USED);
        used.remove("of");

        assertThat(TEXTS.keySet()).containsAll(used);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var unused = new TreeSet<>(TEXTS.keySet());
        unused.removeAll(found(USED));
        for (var kind : found(USED_BY_KIND)) unused.removeIf(text -> text.startsWith(kind + "_"));

        assertThat(unused).isEmpty();
    }

    @Test
    void aTextThatIsMissingIsSeen() {
        assertThat(Texts.of("no_such_text")).isEqualTo("?no_such_text");
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) all.append(Files.readString(file));
            return pattern.matcher(all).results().map(result -> result.group(1)).collect(toCollection(TreeSet::new));
        }
    }
}
