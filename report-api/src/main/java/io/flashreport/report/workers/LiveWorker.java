package io.flashreport.report.workers;

import java.time.Instant;
import java.util.UUID;

/** A render worker that was heard of just now. */
public record LiveWorker(UUID id, int fastSlots, int heavySlots, Instant seenAt) {}
