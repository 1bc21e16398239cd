package io.flashreport.billing.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where every change of what this service manages is written, together with the change. */
@Singleton
public class AuditLog {
    private final AuditStore store;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(AuditStore store, ObjectMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a change in the transaction that makes it.
     *
     * @param kind what the target is, as in {@code subscription}
     * @param before what becomes the JSON of the target before the change; it must hold no secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Actor actor, Action action, String kind, Object id, @Nullable Object before, @Nullable Object after)
            throws SQLException {
        store.add(clock.instant(), actor, action, kind + "/" + id, text(before), text(after));
    }

    private @Nullable String text(@Nullable Object value) {
        if (value == null) return null;
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: " + value.getClass(), e);
        }
    }
}
