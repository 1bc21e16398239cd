package io.flashreport.report.deletion;

import io.flashreport.report.leader.Aside;
import io.flashreport.report.leader.Duty;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/** Removes from storage what no report refers to any more. */
@ApplicationScoped
class ObjectRemovals implements Duty {
    private static final Logger LOG = Logger.getLogger(ObjectRemovals.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    /** As many as one request of S3 may name. */
    private static final int BATCH = 1000;

    private final DeletionStore store;
    private final ReportStorage storage;
    private final Counter removed;
    private final Aside aside = new Aside("object-removals");
    private volatile boolean failed;

    ObjectRemovals(DeletionStore store, ReportStorage storage, MeterRegistry metrics) {
        this.store = store;
        this.storage = storage;
        this.removed = metrics.counter("flashreport.objects.removed");
    }

    @Override
    public Duration perform() {
        boolean rest = failed;
        failed = false;
        if (rest) return AFTER_FAILURE;
        aside.begin(this::removeAll);
        return EVERY;
    }

    private void removeAll() {
        try {
            int taken;
            do {
                taken = removeBatch();
            } while (taken == BATCH);
        } catch (StorageUnavailableException | SQLException e) {
            LOG.warnf("What was deleted is removed from the storage later: %s", e.getMessage());
            failed = true;
        }
    }

    private int removeBatch() throws SQLException, StorageUnavailableException {
        var keys = store.objects(BATCH);
        if (keys.isEmpty()) return 0;
        var refused = Set.copyOf(storage.removeAll(keys));
        var gone = keys.stream().filter(key -> !refused.contains(key)).toList();
        store.markRemoved(gone);
        removed.increment(gone.size());
        if (refused.isEmpty()) return keys.size();
        LOG.warnf("The storage would not remove %d objects, they are tried again", refused.size());
        failed = true;
        return gone.size();
    }
}
