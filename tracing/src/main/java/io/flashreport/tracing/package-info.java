/** How all services tell traces, and how these go on through Kafka: docs/traces.md. */
@NullMarked
package io.flashreport.tracing;

import org.jspecify.annotations.NullMarked;
