package io.flashreport.engine.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TemplatePackageTest {
    @Test
    void aPackageIsReadAsItWasWritten() throws IOException {
        var files = TemplatePackage.of(
                "main.jrxml", Map.of("main.jrxml", bytes("<a/>"), "images/é.png", bytes("png"), "empty", bytes("")));

        TemplatePackage read = read(zip(files));

        assertThat(read.main()).isEqualTo("main.jrxml");
        assertThat(read.paths()).containsExactly("empty", "images/é.png", "main.jrxml");
        assertThat(read.file("images/é.png")).isEqualTo(bytes("png"));
    }

    @Test
    void theSameFilesMakeTheSameBytes() throws IOException {
        var some = new LinkedHashMap<String, byte[]>();
        some.put("a", bytes("1"));
        some.put("b", bytes("2"));
        var turned = new LinkedHashMap<String, byte[]>();
        turned.put("b", bytes("2"));
        turned.put("a", bytes("1"));

        assertThat(zip(TemplatePackage.of("a", some))).isEqualTo(zip(TemplatePackage.of("a", turned)));
    }

    @Test
    void aPackageMayLeaveOpenWhichTemplateIsTheMainOne() throws IOException {
        assertThat(read(zip(TemplatePackage.of(null, Map.of("a", bytes("1"))))).main())
                .isNull();
    }

    @Test
    void unsafePathsAreRefused() {
        for (String path : new String[] {
            "../up", "a/../../up", "/etc/passwd", "a//b", "./a", "a\\b", "a\nb", ".flashreport/other", "x".repeat(201)
        })
            assertThatThrownBy(() -> read(zipOf(path, bytes("x"))))
                    .as(path)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("is not allowed");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() {
        assertThatThrownBy(() -> read(zipOf("zeros", new byte[60 * 1024 * 1024])))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("more than 50 MiB unpacked");
    }

    @Test
    void tooManyFilesAreRefused() {
        var files = new HashMap<String, byte[]>();
        for (int i = 0; i <= 500; i++) files.put("f" + i, bytes(""));

        assertThatThrownBy(() -> TemplatePackage.of(null, files)).hasMessageContaining("more than 500 files");
    }

    @Test
    void whatIsNoZipFileHasNoFiles() throws IOException {
        assertThat(read(bytes("no zip at all")).paths()).isEmpty();
    }

    private static TemplatePackage read(byte[] zip) throws IOException {
        return TemplatePackage.read(new ByteArrayInputStream(zip));
    }

    private static byte[] zip(TemplatePackage files) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(out);
        return out.toByteArray();
    }

    private static byte[] zipOf(String path, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
