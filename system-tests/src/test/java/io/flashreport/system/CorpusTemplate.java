package io.flashreport.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A template of the library's public repository, with what a designer would upload with it and the data for it.
 *
 * @param name unique, and good as the name of a template
 */
record CorpusTemplate(Path repository, Path file, String name) {
    private static final List<String> PARTS = List.of("demo/samples", "tests");
    private static final List<String> BESIDE = List.of("src", "data", "reports");
    private static final Pattern REFERENCE =
            Pattern.compile("[\\w./-]+\\.(?:jasper|jrxml|jrtx|png|jpe?g|gif|svg|tiff?|webp|GIF)");
    private static final Pattern BUNDLE = Pattern.compile("resourceBundle=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<field name=\"([^\"]+)\" class=\"([^\"]+)\"");
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final int ROWS = 4;

    /**
     * @param own whether it lies beside the template
     */
    record Data(String type, byte[] content, boolean own) {}

    static List<CorpusTemplate> find(Path repository) throws IOException {
        var found = new ArrayList<CorpusTemplate>();
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(repository.resolve(part))) {
                files.filter(path -> path.toString().endsWith(".jrxml"))
                        .sorted()
                        .forEach(path -> found.add(new CorpusTemplate(repository, path, name(repository, path))));
            }
        }
        return found;
    }

    private static String name(Path repository, Path path) {
        String whole = repository.relativize(path).toString().replace('/', '.').replace('$', '-');
        return whole.substring(Math.max(0, whole.length() - 100));
    }

    /** The template and, as far as they are found beside it, the files that it names, and those that these name. */
    byte[] archive() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        add(file.getFileName().toString(), file, files);
        return Zip.of(files);
    }

    private void add(String path, Path found, Map<String, byte[]> files) throws IOException {
        if (files.containsKey(path)) return;
        byte[] content = Files.readAllBytes(found);
        files.put(path, content);
        if (!path.endsWith(".jrxml") && !path.endsWith(".jrtx")) return;
        String text = new String(content, ISO_8859_1);
        for (String reference : REFERENCE
                .matcher(text)
                .results()
                .map(hit -> hit.group())
                .distinct()
                .toList()) {
            String wanted = reference.replaceFirst("\\.jasper$", ".jrxml").replaceFirst("^(\\.?/)+", "");
            Optional<Path> there = wanted.contains("..") ? Optional.empty() : resolve(wanted);
            if (there.isPresent()) add(wanted, there.get(), files);
        }
        for (String bundle :
                BUNDLE.matcher(text).results().map(hit -> hit.group(1)).toList())
            for (Path folder : folders())
                for (Path there : list(folder, bundle.replace('.', '/') + ".*\\.properties"))
                    files.put(there.getFileName().toString(), Files.readAllBytes(there));
    }

    /** JSON, XML or CSV that lies in a folder {@code data} beside the template where it asks for it, else rows for its fields. */
    Data data() throws IOException {
        String text = Files.readString(file, ISO_8859_1);
        if (text.contains("language=\"json")) {
            Optional<Data> json = own(".*\\.json", "application/json");
            if (json.isPresent()) return strict(json.get());
        }
        if (text.contains("language=\"xPath\"")) {
            Optional<Data> xml = own(".*\\.xml", "application/xml");
            if (xml.isPresent()) return xml.get();
        }
        if (text.contains("language=\"csv\"")) {
            Optional<Data> csv = own(".*\\.(?:csv|txt)", "text/csv");
            if (csv.isPresent()) return csv.get();
        }
        String rows =
                IntStream.range(0, ROWS).mapToObj(row -> row(text, row)).collect(Collectors.joining(",", "[", "]"));
        return new Data("application/json", rows.getBytes(UTF_8), false);
    }

    /** The samples have comments and names without quotes in their JSON, which the library reads and the service refuses. */
    private static Data strict(Data data) throws IOException {
        byte[] json = LENIENT.writeValueAsBytes(LENIENT.readTree(data.content()));
        return new Data(data.type(), json, data.own());
    }

    private static String row(String text, int row) {
        return FIELD.matcher(text)
                .results()
                .filter(field -> !field.group(1).contains("\\"))
                .map(field -> "\"%s\":%s".formatted(field.group(1), value(field.group(2), field.group(1), row)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(String type, String name, int row) {
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "String", "Object" -> "\"" + name + " " + row / 2 + "\"";
            case "Boolean" -> row % 2 == 0 ? "true" : "false";
            case "Byte", "Short", "Integer", "Long", "BigInteger" -> Integer.toString(row + 1);
            case "Float", "Double", "Number", "BigDecimal" -> row + 1 + ".5";
            default -> "null";
        };
    }

    private Optional<Data> own(String pattern, String type) throws IOException {
        for (Path folder : folders()) {
            if (!folder.endsWith("data")) continue;
            for (Path found : list(folder, pattern))
                return Optional.of(new Data(type, Files.readAllBytes(found), true));
        }
        return Optional.empty();
    }

    private Optional<Path> resolve(String wanted) {
        return folders().stream()
                .map(folder -> folder.resolve(wanted))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private List<Path> folders() {
        var folders = new ArrayList<Path>();
        Path folder = file.getParent();
        while (folder != null && folder.startsWith(repository)) {
            folders.add(folder);
            for (String beside : BESIDE)
                if (Files.isDirectory(folder.resolve(beside))) folders.add(folder.resolve(beside));
            folder = folder.getParent();
        }
        return folders;
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
