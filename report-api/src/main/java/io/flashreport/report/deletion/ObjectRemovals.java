package io.flashreport.report.deletion;

import io.flashreport.report.leader.Duty;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.jboss.logging.Logger;

/** Removes from storage what no report refers to any more. */
@ApplicationScoped
class ObjectRemovals implements Duty {
    private static final Logger LOG = Logger.getLogger(ObjectRemovals.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    /** Few, as the leader has other duties, and the storage may be slow. */
    private static final int BATCH = 50;

    private final DeletionStore store;
    private final ReportStorage storage;

    ObjectRemovals(DeletionStore store, ReportStorage storage) {
        this.store = store;
        this.storage = storage;
    }

    @Override
    public Duration perform() throws SQLException {
        var removed = new ArrayList<String>();
        try {
            for (var key : store.objects(BATCH)) {
                storage.remove(key);
                removed.add(key);
            }
            return EVERY;
        } catch (StorageUnavailableException e) {
            LOG.warnf("What was deleted is removed from the storage later: %s", e.getMessage());
            return AFTER_FAILURE;
        } finally {
            if (!removed.isEmpty()) store.markRemoved(removed);
        }
    }
}
