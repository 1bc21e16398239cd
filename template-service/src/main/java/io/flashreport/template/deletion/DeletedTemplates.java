package io.flashreport.template.deletion;

import io.flashreport.template.catalog.TemplateId;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates that were deleted, until no report needs them. */
@ApplicationScoped
@Startup // So that the first removal is seen as an increase.
class DeletedTemplates {
    /** Few, so that a caller is answered soon; what a broken call has not removed is found again. */
    private static final int AT_A_TIME = 50;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DeletedTemplateStore store;
    private final TemplateStorage storage;
    private final DeletedTemplatesConfig config;
    private final Clock clock;
    private final Counter removed;

    DeletedTemplates(
            DeletedTemplateStore store,
            TemplateStorage storage,
            DeletedTemplatesConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.store = store;
        this.storage = storage;
        this.config = config;
        this.clock = clock;
        this.removed = metrics.counter("flashreport.templates.removed");
    }

    List<TemplateId> after(@Nullable UUID last) throws SQLException {
        return store.deletedBefore(clock.instant().minus(config.age()), last == null ? BEFORE_ALL : last, AT_A_TIME);
    }

    /** Returns how many of them were removed now. */
    int remove(List<TemplateId> templates) throws SQLException, StorageUnavailableException {
        int count = 0;
        for (var template : templates) {
            var objects = store.objects(template);
            // Objects first: what fails is found again by its row.
            if (!objects.isEmpty()) storage.removeAll(objects);
            if (store.remove(template)) count++;
        }
        removed.increment(count);
        return count;
    }
}
