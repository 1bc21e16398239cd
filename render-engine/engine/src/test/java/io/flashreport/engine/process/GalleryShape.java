package io.flashreport.engine.process;

import io.flashreport.engine.protocol.Logo;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Output;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data of docs/gallery with the request that goes with it, named as the query parameters are. */
record GalleryShape(
        String name,
        Format format,
        byte[] data,
        String title,
        String locale,
        @Nullable String timeZone,
        Look look) {
    private static final Path GALLERY = Path.of("..", "..", "docs", "gallery");
    private static final int MAX_PAGES = 100;

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(GALLERY)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static GalleryShape read(String name) throws IOException {
        Path folder = GALLERY.resolve(name);
        var request = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("request.properties"))) {
            request.load(reader);
        }
        Format format = format(folder);
        return new GalleryShape(
                name,
                format,
                Files.readAllBytes(folder.resolve(file(format))),
                request.getProperty("title"),
                request.getProperty("locale"),
                request.getProperty("timeZone"),
                look(request, folder));
    }

    private static Format format(Path folder) {
        return Stream.of(Format.values())
                .filter(format -> Files.exists(folder.resolve(file(format))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no data in " + folder));
    }

    private static String file(Format format) {
        return "data." + format.name().toLowerCase(Locale.ROOT);
    }

    private static Look look(Properties request, Path folder) throws IOException {
        String logo = request.getProperty("logo", "none");
        return new Look(
                request.getProperty("accent"),
                request.getProperty("font"),
                Look.Paper.valueOf(request.getProperty("paper", "A4").toUpperCase(Locale.ROOT)),
                Look.Orientation.valueOf(
                        request.getProperty("orientation", "auto").toUpperCase(Locale.ROOT)),
                logo.equals("none") ? null : new Logo(Files.readAllBytes(folder.resolve(logo))),
                request.getProperty("chart", "auto").equals("auto"));
    }

    ToEngine.Render order(Instant created) {
        return new ToEngine.Render(
                title,
                input(),
                null,
                locale,
                timeZone,
                look,
                created,
                new Output.Pdf(),
                Long.MAX_VALUE,
                MAX_PAGES,
                Long.MAX_VALUE);
    }

    ToEngine.Layout layoutOrder() {
        return new ToEngine.Layout(title, input(), locale, timeZone, look, Long.MAX_VALUE);
    }

    /** The same document by way of a template. */
    TemplateOrder templateOrder(String jrxml) {
        TemplateOrder order = TemplateOrder.of(jrxml);
        return new TemplateOrder(
                order.files(),
                order.owner(),
                format,
                data,
                order.parameters(),
                title,
                locale,
                timeZone,
                order.output());
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone == null ? "UTC" : timeZone);
    }

    private ToEngine.Input input() {
        return new ToEngine.Input(format, null, data.length);
    }
}
