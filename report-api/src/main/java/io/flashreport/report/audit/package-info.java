/** Has what operators do here written into the audit log of billing-quota. */
@NullMarked
package io.flashreport.report.audit;

import org.jspecify.annotations.NullMarked;
