/** The right to accept reports, taken from billing-quota in leases. */
@NullMarked
package io.flashreport.report.credits;

import org.jspecify.annotations.NullMarked;
