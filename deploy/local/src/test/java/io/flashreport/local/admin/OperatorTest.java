package io.flashreport.local.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theEnvironmentComesFirstAndThePasswordMayBeInAFile() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "from a file\n");
        Path demo = demo();

        var operator = Operator.of(
                Map.of(
                        "FLASHREPORT_URL", "https://reports.example.com",
                        "FLASHREPORT_OPERATOR_EMAIL", "me@example.com",
                        "FLASHREPORT_OPERATOR_PASSWORD_FILE", password.toString()),
                demo);

        assertThat(operator)
                .isEqualTo(new Operator(URI.create("https://reports.example.com"), "me@example.com", "from a file"));
        assertThat(operator.toString()).doesNotContain("from a file");
    }

    @Test
    void otherwiseItIsTheOperatorOfTheLocalStack() throws IOException {
        assertThat(Operator.of(Map.of(), demo()))
                .isEqualTo(new Operator(URI.create("http://127.0.0.1:8080"), "operator@example.org", "secret"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> Operator.of(Map.of(), folder.resolve("demo.env")))
                .hasMessageContaining("demo.env is missing");
        assertThatThrownBy(() -> Operator.of(
                        Map.of("FLASHREPORT_OPERATOR_EMAIL", "me@example.com", "FLASHREPORT_URL", "http://x"),
                        folder.resolve("demo.env")))
                .hasMessageContaining("FLASHREPORT_OPERATOR_PASSWORD");
    }

    private Path demo() throws IOException {
        return Files.writeString(folder.resolve("demo.env"), """
                FLASHREPORT_URL=http://127.0.0.1:8080
                FLASHREPORT_OPERATOR_EMAIL=operator@example.org
                FLASHREPORT_OPERATOR_PASSWORD=secret
                """);
    }
}
