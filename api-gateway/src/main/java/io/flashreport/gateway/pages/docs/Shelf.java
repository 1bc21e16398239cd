package io.flashreport.gateway.pages.docs;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of docs/openapi and docs/clients that the build put on the class path. Each is read when it is first wanted. */
@Singleton
class Shelf {
    private final Map<ApiVersion, Reference> references = new ConcurrentHashMap<>();
    private final Map<Language, Sample> samples = new ConcurrentHashMap<>();

    Reference reference(ApiVersion version) {
        return references.computeIfAbsent(version, wanted -> new OpenApiFile(openApi(wanted)).reference());
    }

    Sample sample(Language language) {
        return samples.computeIfAbsent(language, wanted -> Sample.of(text(wanted.address())));
    }

    String openApi(ApiVersion version) {
        return text(version.address());
    }

    private static String text(String resource) {
        try (var in = Shelf.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
