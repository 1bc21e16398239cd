package io.flashreport.report.reconcile;

import java.time.Instant;
import java.util.UUID;

/** A subscription's period. */
record PeriodKey(UUID subscription, Instant start) {}
