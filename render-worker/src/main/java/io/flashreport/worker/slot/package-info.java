/** Taking jobs from Kafka, one at a time for each slot. */
@NullMarked
package io.flashreport.worker.slot;

import org.jspecify.annotations.NullMarked;
