package io.flashreport.report.dispatch;

import io.flashreport.contracts.RenderJob;
import io.flashreport.tracing.TraceParent;
import org.jspecify.annotations.Nullable;

/**
 * A job that must be sent.
 *
 * @param parent where the trace of its report goes on; null when there is none
 */
record Outgoing(RenderJob job, @Nullable TraceParent parent) {}
