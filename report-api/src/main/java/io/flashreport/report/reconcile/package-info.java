/** Whether billing-quota charges what was accepted. */
@NullMarked
package io.flashreport.report.reconcile;

import org.jspecify.annotations.NullMarked;
