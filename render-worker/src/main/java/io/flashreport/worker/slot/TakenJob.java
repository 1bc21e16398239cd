package io.flashreport.worker.slot;

import io.flashreport.tracing.TraceParent;
import org.jspecify.annotations.Nullable;

/**
 * A record of a jobs topic as Kafka had it.
 *
 * @param parent where the trace of its report goes on; null when there is none
 */
record TakenJob(byte[] value, @Nullable TraceParent parent) {}
