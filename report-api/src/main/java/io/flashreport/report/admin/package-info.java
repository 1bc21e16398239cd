/** What operators see of reports and of the queue. */
@NullMarked
package io.flashreport.report.admin;

import org.jspecify.annotations.NullMarked;
