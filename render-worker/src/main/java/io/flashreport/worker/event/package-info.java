/** What this worker tells report-api through Kafka. */
@NullMarked
package io.flashreport.worker.event;

import org.jspecify.annotations.NullMarked;
