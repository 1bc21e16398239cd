package io.flashreport.gateway.pages;

import io.quarkus.qute.TemplateGlobal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files that pages are made of: style, scripts, pictures. Their addresses change with their content. */
@Singleton
class Assets {
    static final String FOLDER = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "svg",
            "image/svg+xml",
            "png",
            "image/png");

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final Map<String, Asset> BY_NAME = List.of(
                    asset("style.css", "/assets/style.css"),
                    asset("first.js", "/assets/first.js"),
                    asset("app.js", "/assets/app.js"),
                    asset("try.js", "/assets/try.js"),
                    asset("htmx.js", HTMX),
                    asset("icon.svg", "/assets/icon.svg"),
                    asset("invoice.png", "/assets/invoice.png"))
            .stream()
            .collect(Collectors.toMap(Asset::name, Function.identity()));

    private static final Map<String, Asset> BY_PATH =
            BY_NAME.values().stream().collect(Collectors.toMap(Asset::path, Function.identity()));

    record Asset(String name, String path, Buffer content, Buffer zipped) {
        String type() {
            return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        }
    }

    /** In templates: {@code asset.get('style.css')}. */
    @TemplateGlobal(name = "asset")
    static Map<String, String> paths() {
        return BY_NAME.values().stream().collect(Collectors.toMap(Asset::name, Asset::path));
    }

    void register(@Observes Router router) {
        router.get(FOLDER + "*").handler(this::send);
    }

    private void send(RoutingContext context) {
        var asset = BY_PATH.get(context.normalizedPath());
        if (asset == null) {
            context.next();
            return;
        }
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (Gzip.isTakenBy(context.request())) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(asset.zipped());
        } else {
            response.end(asset.content());
        }
    }

    private static Asset asset(String name, String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not on the class path");
            var bytes = in.readAllBytes();
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
            var dot = name.lastIndexOf('.');
            var path = FOLDER + name.substring(0, dot) + "." + hash + name.substring(dot);
            return new Asset(name, path, Buffer.buffer(bytes), Gzip.of(Buffer.buffer(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
