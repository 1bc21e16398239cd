package io.flashreport.template.preview;

import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Input;
import io.flashreport.template.check.SampleData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Data without content, for templates that have no sample data: in the format that the template asks for. */
final class EmptyData {
    private static final Pattern LANGUAGE =
            Pattern.compile("<query\\s[^>]*language\\s*=\\s*[\"'](\\w+)[\"']", Pattern.CASE_INSENSITIVE);

    private EmptyData() {}

    /** @param packageFile of the version, whose templates are of version 7 and in UTF-8 */
    static SampleData of(Path packageFile, String main, Path file) throws IOException {
        var format = formatFor(text(packageFile, main));
        var content = switch (format) {
            case JSON -> "{}";
            case XML -> "<data/>";
            case CSV -> "\n";
        };
        Files.writeString(file, content);
        return new SampleData(new Input(format, null, content.length()), file);
    }

    private static Format formatFor(String template) {
        var language = LANGUAGE.matcher(template);
        if (!language.find()) return Format.JSON;
        return switch (language.group(1).toLowerCase(Locale.ROOT)) {
            case "xpath", "xpath2" -> Format.XML;
            case "csv" -> Format.CSV;
            default -> Format.JSON;
        };
    }

    private static String text(Path packageFile, String main) throws IOException {
        try (var archive = new ZipFile(packageFile.toFile())) {
            var entry = archive.getEntry(main);
            if (entry == null) return "";
            try (var content = archive.getInputStream(entry)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
