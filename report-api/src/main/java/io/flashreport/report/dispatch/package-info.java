/** Releases the backlog to Kafka, fairly between accounts and never more than keeps the slots busy. */
@NullMarked
package io.flashreport.report.dispatch;

import org.jspecify.annotations.NullMarked;
