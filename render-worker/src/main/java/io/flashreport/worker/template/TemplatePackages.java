package io.flashreport.worker.template;

import io.flashreport.contracts.TemplateRef;
import io.flashreport.worker.engine.Engines;
import io.flashreport.worker.storage.ObjectStorage;
import io.flashreport.worker.storage.StorageUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Packages in files named by their hash, fetched when they are first needed. Several renders may want one at the same
 * time: it is fetched once.
 */
@ApplicationScoped
public class TemplatePackages {
    private static final Logger LOG = Logger.getLogger(TemplatePackages.class);

    private final ObjectStorage storage;
    private final Path folder;
    private final MeterRegistry meters;
    private final PackageShelf shelf;

    TemplatePackages(ObjectStorage storage, Engines engines, PackagesConfig config, MeterRegistry meters)
            throws IOException {
        this.storage = storage;
        this.folder = Files.createDirectories(engines.scratch().resolve("packages"));
        this.meters = meters;
        this.shelf = new PackageShelf(folder, config.cacheSize().asLongValue());
        Gauge.builder("flashreport.packages.bytes", shelf, PackageShelf::bytes)
                .description("Packages of templates that are kept on disk")
                .register(meters);
    }

    /**
     * The package of a template, to be closed after use; empty when it is not in storage, or not as it was stored.
     *
     * @throws IOException when it could not be written to disk
     */
    public Optional<TemplatePackage> take(TemplateRef template) throws StorageUnavailableException, IOException {
        PackageShelf.Place place = shelf.hold(template.sha256());
        boolean taken = false;
        place.lock();
        try {
            boolean fetched = !place.isFilled();
            taken = !fetched || fetch(template, place);
            count(taken, fetched);
            return taken
                    ? Optional.of(new TemplatePackage(place.file(), fetched, () -> shelf.release(place)))
                    : Optional.empty();
        } finally {
            place.unlock();
            if (!taken) shelf.release(place);
        }
    }

    private boolean fetch(TemplateRef template, PackageShelf.Place place)
            throws StorageUnavailableException, IOException {
        Path arriving = folder.resolve(template.sha256() + ".part");
        try {
            if (!storage.fetch(template.storageKey(), arriving)) {
                LOG.errorf("the package %s is not in storage", template.storageKey());
                return false;
            }
            if (!Sha256.of(arriving).equals(template.sha256())) {
                LOG.errorf("the package %s is not what was stored there", template.storageKey());
                return false;
            }
            long bytes = Files.size(arriving);
            Files.move(arriving, place.file(), StandardCopyOption.ATOMIC_MOVE);
            shelf.fill(place, bytes);
            return true;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private void count(boolean taken, boolean fetched) {
        String how = taken ? fetched ? "fetched" : "kept" : "missing";
        meters.counter("flashreport.packages", "how", how).increment();
    }
}
