package io.flashreport.template.preview;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.preview.ThumbnailStore.Thumbnail;
import io.flashreport.template.sample.Sample;
import io.flashreport.template.sample.Samples;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture of the first page of each version, made when it is first asked for and again after new sample data. */
@ApplicationScoped
class Thumbnails {
    private static final int WIDTH = 320;
    private static final String CANNOT_BE_MADE =
            "the template cannot be rendered with its sample data, or without any.";

    private final ThumbnailStore store;
    private final Previews previews;
    private final Samples samples;
    private final TemplateStorage storage;
    private final Engines engines;

    Thumbnails(ThumbnailStore store, Previews previews, Samples samples, TemplateStorage storage, Engines engines) {
        this.store = store;
        this.previews = previews;
        this.samples = samples;
        this.storage = storage;
        this.engines = engines;
    }

    PreviewOutcome of(AccountId account, Version version)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var sample = samples.find(version.templateId()).map(Sample::id).orElse(null);
        var made = store.find(version).filter(it -> Objects.equals(it.sample(), sample));
        try (var workspace = engines.workspace()) {
            Path picture = workspace.file("thumbnail.png");
            if (made.isEmpty()) {
                var outcome = previews.make(account, version, Wish.picture(WIDTH), null, workspace);
                return keep(version, outcome, sample, picture);
            }
            String key = made.get().storageKey();
            if (key == null) return new PreviewOutcome.Failed(CANNOT_BE_MADE, true);
            storage.fetch(key, picture);
            return new PreviewOutcome.Made(Files.newInputStream(picture));
        }
    }

    private PreviewOutcome keep(Version version, PreviewOutcome outcome, @Nullable UUID sample, Path picture)
            throws IOException, SQLException, StorageUnavailableException {
        return switch (outcome) {
            case PreviewOutcome.Made(InputStream document) -> {
                try (document) {
                    Files.copy(document, picture);
                }
                String key = version.stored().packageKey().replaceFirst("package\\.zip$", "thumbnail.png");
                storage.store(key, picture, "image/png");
                store.put(version, new Thumbnail(sample, key));
                yield new PreviewOutcome.Made(Files.newInputStream(picture));
            }
            case PreviewOutcome.Failed failed -> {
                // What a busy machine or a broken engine did to this attempt says nothing of the next.
                if (!failed.lasting()) yield failed;
                store.put(version, new Thumbnail(sample, null));
                yield new PreviewOutcome.Failed(CANNOT_BE_MADE, true);
            }
            case PreviewOutcome.NotMade notMade -> notMade;
        };
    }
}
