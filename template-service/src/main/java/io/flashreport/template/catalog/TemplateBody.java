package io.flashreport.template.catalog;

import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.Verdict;
import java.time.Instant;
import java.util.List;

/** A template with its versions, the newest first. */
record TemplateBody(String name, Instant created, int current, List<VersionSummary> versions, Instant updated) {
    /** A version without what can be long; its own address has the rest. */
    record VersionSummary(
            int number,
            boolean current,
            Instant created,
            String sha256,
            long bytes,
            String main,
            Origin origin,
            Verdict verdict,
            int policy) {}
}
