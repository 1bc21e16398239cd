package io.flashreport.report.sweep;

import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.ReportStorage.Stored;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the bucket, page by page, for what belongs to no report. */
@ApplicationScoped
class Sweep {
    /** Everything that belongs to reports lies between these two, in the order of keys. */
    static final String BEGINNING = "payload/";

    private static final String END = "report0";

    private final ReportStorage storage;
    private final SweepStore store;
    private final SweepConfig config;
    private final Clock clock;

    Sweep(ReportStorage storage, SweepStore store, SweepConfig config, Clock clock) {
        this.storage = storage;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What was found on a page.
     *
     * @param looked how many objects were old enough to be looked at
     * @param next behind which key the next page begins; null when this was the last
     */
    record Page(
            int looked, SweepStore.Found found, @Nullable String next) {}

    /**
     * Looks at the objects behind a key.
     *
     * @param unknownToo whether objects of reports that the database does not know are removed as well. A database of
     *     yesterday knows nothing of today's reports: that is for somebody to decide who knows what happened
     */
    Page page(String after, boolean unknownToo) throws SQLException, StorageUnavailableException {
        var objects = storage.behind(after, config.page());
        var oldest = clock.instant().minus(config.age());
        var owned = objects.stream()
                .filter(object -> object.at().isBefore(oldest))
                .map(Stored::key)
                .map(OwnedObject::of)
                .flatMap(Optional::stream)
                .toList();
        var found = store.note(owned, unknownToo);
        boolean last = objects.size() < config.page() || objects.getLast().key().compareTo(END) >= 0;
        return new Page(owned.size(), found, last ? null : objects.getLast().key());
    }
}
