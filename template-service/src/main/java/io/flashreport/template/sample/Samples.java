package io.flashreport.template.sample;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.catalog.TemplateId;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The sample data of templates, in database and bucket. */
@ApplicationScoped
public class Samples {
    private static final Logger LOG = Logger.getLogger(Samples.class);

    private final SampleStore store;
    private final TemplateStorage storage;
    private final Clock clock;

    Samples(SampleStore store, TemplateStorage storage, Clock clock) {
        this.store = store;
        this.storage = storage;
        this.clock = clock;
    }

    public Optional<Sample> find(TemplateId template) throws SQLException {
        return store.find(template);
    }

    /** The data of a template's sample, as a file; empty when it has none. */
    public Optional<SampleData> fetch(TemplateId template, Workspace workspace)
            throws SQLException, StorageUnavailableException {
        var sample = store.find(template);
        if (sample.isEmpty()) return Optional.empty();
        Path file = workspace.file("sample");
        storage.fetch(sample.get().storageKey(), file);
        return Optional.of(new SampleData(sample.get().input(), file));
    }

    void put(AccountId account, TemplateId template, SampleData data) throws SQLException, StorageUnavailableException {
        var id = UUID.randomUUID();
        var before = store.find(template);
        var sample = new Sample(id, data.format(), "template/" + account + "/" + template + "/sample/" + id);
        storage.store(sample.storageKey(), data.file(), "application/octet-stream");
        store.put(template, sample, clock.instant());
        before.ifPresent(this::forget);
    }

    /** False when there is none. */
    boolean delete(TemplateId template) throws SQLException {
        var sample = store.find(template);
        boolean deleted = store.delete(template);
        sample.ifPresent(this::forget);
        return deleted;
    }

    private void forget(Sample sample) {
        try {
            storage.remove(sample.storageKey());
        } catch (StorageUnavailableException e) {
            LOG.warnf("An object that nothing refers to stays: %s", e.getMessage());
        }
    }
}
