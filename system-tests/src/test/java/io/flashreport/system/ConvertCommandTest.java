package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./flashreport convert}, which needs no running system. */
class ConvertCommandTest {
    private static final Path SCRIPT =
            Path.of("../flashreport").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFolderIsConvertedAndAFileThatIsNoTemplateIsNamed() throws Exception {
        Path designs = Files.createDirectories(folder.resolve("my designs/sub"));
        Files.copy(Templates.CUSTOMERS.resolve("orders.jrxml"), designs.resolve("Aufträge.jrxml"));
        Files.writeString(folder.resolve("my designs/broken.jrxml"), "<jasperReport>\n<title>");

        var process = new ProcessBuilder("bash", SCRIPT.toString(), "convert", "my designs", "-o", "result")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        process.environment().put("LC_ALL", "C");
        Process conversion = process.start();
        String output = new String(conversion.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(conversion.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(conversion.exitValue()).as(output).isEqualTo(1);
        assertThat(output)
                .contains("Aufträge.jrxml, of version 6", "  line 2: ", "broken.jrxml:2:", "1 converted; 1 failed");
        assertThat(Files.readString(folder.resolve("result/sub/Aufträge.jrxml")))
                .contains("kind=\"textField\"");
    }
}
