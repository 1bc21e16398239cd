/** Has what operators do to reports written into the audit log of billing-quota. */
@NullMarked
package io.flashreport.report.audit;

import org.jspecify.annotations.NullMarked;
