package io.flashreport.engine.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchConversionTest {
    private static final String VERSION_6 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <jasperReport xmlns="http://jasperreports.sourceforge.net/jasperreports" name="six" pageWidth="595" \
            pageHeight="842" columnWidth="555">
                <title>
                    <band height="20">
                        <staticText>
                            <reportElement x="0" y="0" width="100" height="20"/>
                            <text><![CDATA[Hello]]></text>
                        </staticText>
                    </band>
                </title>
            </jasperReport>
            """;
    private static final String VERSION_7 = """
            <jasperReport name="seven" language="java" pageWidth="595" pageHeight="842" columnWidth="555"/>
            """;

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void aFolderKeepsItsPathsAndNothingElseIsCopied() throws IOException {
        write("in/a.jrxml", VERSION_6);
        write("in/sub folder/b.jrxml", VERSION_7);
        write("in/logo.png", "a picture");

        boolean complete = run(false, "in");

        assertThat(complete).isTrue();
        assertThat(results()).containsExactly("a.jrxml", "sub folder/b.jrxml");
        assertThat(read("out/a.jrxml")).contains("kind=\"staticText\"").doesNotContain("xmlns=");
        assertThat(read("out/sub folder/b.jrxml")).isEqualTo(VERSION_7);
        assertThat(output()).contains("a.jrxml, of version 6: ", "  line 2: ", "1 converted; 1 of version 7 already.");
    }

    @Test
    void assetsAreCopiedWhenAskedForButCompiledTemplatesNever() throws IOException {
        write("in/a.jrxml", VERSION_6);
        write("in/images/logo.png", "a picture");
        write("in/a.jasper", "compiled");

        boolean complete = run(true, "in");

        assertThat(complete).isTrue();
        assertThat(results()).containsExactly("a.jrxml", "images/logo.png");
        assertThat(output()).contains("1 other files copied");
    }

    @Test
    void whatCannotBeConvertedIsNamedWithItsPlaceAndTheRestIsConverted() throws IOException {
        write("in/bad.jrxml", "<jasperReport>\n  <title></jasperReport>");
        write("in/good.jrxml", VERSION_6);

        boolean complete = run(false, "in");

        assertThat(complete).isFalse();
        assertThat(results()).containsExactly("good.jrxml");
        assertThat(problems.toString(UTF_8)).contains("bad.jrxml:2:");
        assertThat(output()).contains("1 converted; 1 failed.");
    }

    @Test
    void filesThatAreNoTemplatesAreSaidToBeNone() throws IOException {
        write("picture.png", "\u0089PNG");
        write("page.html", "<html/>");
        write("report.jasper", "compiled");
        Files.createDirectories(folder.resolve("nothing"));

        boolean complete = run(false, "picture.png", "page.html", "report.jasper", "nothing", "missing.jrxml");

        assertThat(complete).isFalse();
        assertThat(problems.toString(UTF_8).lines())
                .anyMatch(line -> line.contains("picture.png:1:1: this is not XML"))
                .anyMatch(line -> line.contains("page.html:1:1: the root element is <html>"))
                .anyMatch(line -> line.contains("report.jasper: a compiled template"))
                .anyMatch(line -> line.endsWith("nothing: no templates (.jrxml, .jrtx) in this folder"))
                .anyMatch(line -> line.endsWith("missing.jrxml: there is no such file or folder"))
                .hasSize(5);
    }

    @Test
    void originalsAreNeverReplaced() throws IOException {
        write("out/a.jrxml", VERSION_6);

        boolean complete = run(false, "out");

        assertThat(complete).isFalse();
        assertThat(read("out/a.jrxml")).isEqualTo(VERSION_6);
        assertThat(problems.toString(UTF_8)).contains("would be replaced by its own result");
    }

    @Test
    void twoFilesOfOneNameAreNotWrittenOverEachOther() throws IOException {
        write("one/a.jrxml", VERSION_6);
        write("two/a.jrxml", VERSION_7);

        boolean complete = run(false, "one/a.jrxml", "two");

        assertThat(complete).isFalse();
        assertThat(read("out/a.jrxml")).doesNotContain("seven");
        assertThat(problems.toString(UTF_8)).contains("a.jrxml: would be written to ", "as is ");
    }

    @Test
    void resultsWithinTheFolderAreNotConvertedAgain() throws IOException {
        write("a.jrxml", VERSION_6);

        run(false, "");
        boolean again = run(false, "");

        assertThat(again).isTrue();
        assertThat(results()).containsExactly("a.jrxml");
    }

    private boolean run(boolean assets, String... inputs) {
        var conversion = new BatchConversion(
                folder.resolve("out"),
                assets,
                new PrintStream(out, true, UTF_8),
                new PrintStream(problems, true, UTF_8));
        return conversion.run(Arrays.stream(inputs).map(folder::resolve).toList());
    }

    private Stream<String> results() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.resolve("out").relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private String output() {
        return out.toString(UTF_8);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
