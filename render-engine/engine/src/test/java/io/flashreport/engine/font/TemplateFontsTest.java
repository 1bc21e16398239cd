package io.flashreport.engine.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.font.Sheet.Result;
import io.flashreport.engine.job.JobFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateFontsTest {
    private static final String DECLARED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <fontFamilies>
              <fontFamily name="Corporate Serif">
                <normal><ttf><![CDATA[C:\\fonts\\corporate.ttf]]></ttf></normal>
                <bold>fonts/bold.ttf</bold>
                <pdfEncoding>Identity-H</pdfEncoding>
              </fontFamily>
            </fontFamilies>
            """;

    @Test
    void aFontFileIsUsedUnderItsOwnName() throws Exception {
        Result result = sheet(Map.of("fonts/corporate.ttf", renamed("Caladea", "Corpora")))
                .text("Corpora", "Hamburg 日本")
                .print();

        assertThat(result.text()).contains("Hamburg 日本");
        assertThat(result.fonts()).contains("Corpora-Regular", "NotoSansJP-Regular");
        assertThat(result.report().lines()).isEmpty();
    }

    @Test
    void anExtensionNamesTheFilesOfAFamily() throws Exception {
        Result result = sheet(Map.of(
                        "fonts/corporate.ttf", file("fonts/caladea/Caladea-Regular.ttf"),
                        "fonts/bold.ttf", file("fonts/caladea/Caladea-Bold.ttf"),
                        "fonts/corporate.xml", DECLARED.getBytes(UTF_8)))
                .text("Corporate Serif", 14, "", "plain")
                .text("Corporate Serif", 14, "bold=\"true\"", "bold")
                .print();

        assertThat(result.fonts()).contains("Caladea-Regular", "Caladea-Bold");
    }

    @Test
    void anotherTemplateDoesNotSeeIt() throws Exception {
        sheet(Map.of("corporate.ttf", renamed("Caladea", "Corpora")))
                .text("Corpora", "one")
                .print();
        Result other = sheet(Map.of()).text("Corpora", "two").print();

        assertThat(other.fonts()).containsExactly("DejaVuSans");
        assertThat(other.report().lines()).anyMatch(line -> line.contains("\"Corpora\" is not here"));
    }

    @Test
    void twoTemplatesMayHaveDifferentFilesUnderOnePath() throws Exception {
        Result serif = sheet(Map.of("a.ttf", file("fonts/caladea/Caladea-Regular.ttf")))
                .text("Caladea", "one")
                .print();
        Result sans = sheet(Map.of("a.ttf", file("fonts/carlito/Carlito-Regular.ttf")))
                .text("Carlito", "one")
                .print();

        assertThat(serif.fonts()).contains("Caladea-Regular");
        assertThat(sans.fonts()).contains("Carlito-Regular");
    }

    @Test
    void aBrokenFileIsNamed() {
        assertThatThrownBy(() -> fonts(Map.of("fonts/odd.ttf", "no font".getBytes(UTF_8))))
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith("The font file \"fonts/odd.ttf\" is no font that can be read: ");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        byte[] font = file("fonts/caladea/Caladea-Regular.ttf");
        var files = new HashMap<String, byte[]>();
        for (int i = 0; i <= TemplateFonts.MOST_FILES; i++) files.put(i + ".ttf", font);

        assertThatThrownBy(() -> fonts(files)).hasMessage("The template has more than 60 font files.");
    }

    private static TemplateFonts fonts(Map<String, byte[]> files) {
        return TemplateFonts.of(files.keySet(), path -> Objects.requireNonNull(files.get(path)));
    }

    private static Sheet sheet(Map<String, byte[]> files) {
        return new Sheet(new Context(fonts(files)));
    }

    /** Changes the name in the font's tables to another one of the same length. */
    private static byte[] renamed(String from, String to) throws IOException {
        byte[] font = file("fonts/caladea/Caladea-Regular.ttf");
        return new String(font, ISO_8859_1).replace(utf16(from), utf16(to)).getBytes(ISO_8859_1);
    }

    private static String utf16(String name) {
        return new String(name.getBytes(UTF_16BE), ISO_8859_1);
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream in = TemplateFontsTest.class.getClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static final class Context extends SimpleJasperReportsContext {
        private final TemplateFonts fonts;

        Context(TemplateFonts fonts) {
            super(DefaultJasperReportsContext.getInstance());
            this.fonts = fonts;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> List<T> getExtensions(Class<T> type) {
            if (type == FontFamily.class) return (List<T>) fonts.families();
            if (type == RepositoryService.class) return (List<T>) List.of(new Fonts(fonts));
            if (type == FontSet.class) return (List<T>) fonts.sets();
            return super.getExtensions(type);
        }
    }

    private record Fonts(TemplateFonts fonts) implements RepositoryService {
        @Override
        public Resource getResource(String location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void saveResource(String location, Resource resource) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <K extends Resource> @Nullable K getResource(String location, Class<K> type) {
            return fonts.bytes(location)
                    .map(bytes -> {
                        var resource = new InputStreamResource();
                        resource.setInputStream(new ByteArrayInputStream(bytes));
                        return type.cast(resource);
                    })
                    .orElse(null);
        }
    }
}
