package io.flashreport.worker.slot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.RenderJob;
import java.io.IOException;

/** What a record of a jobs topic turned out to be. */
sealed interface ReadJob {
    record Understood(RenderJob job) implements ReadJob {}

    /** The reason names no content: a record holds a client's data. */
    record Garbled(String reason) implements ReadJob {}

    static ReadJob of(byte[] value, ObjectMapper json) {
        try {
            RenderJob job = json.readValue(value, RenderJob.class);
            return job == null ? new Garbled("is null") : new Understood(job);
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            String where = location == null ? "" : " at byte " + location.getByteOffset();
            return new Garbled("is no render job: " + e.getClass().getSimpleName() + where);
        } catch (IOException e) {
            throw new IllegalStateException("reading from an array cannot fail", e);
        }
    }
}
