/** Taking in a report: reads and checks the data, and commits report and payload in one transaction. */
@NullMarked
package io.flashreport.report.accept;

import org.jspecify.annotations.NullMarked;
