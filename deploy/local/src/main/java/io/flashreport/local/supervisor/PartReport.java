package io.flashreport.local.supervisor;

import io.flashreport.local.part.PartId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of {@code status}. */
public record PartReport(
        PartId part,
        String state,
        @Nullable Long pid,
        int port,
        @Nullable Instant since) {}
