/** Deletes reports, all that there is of an account, and what no report refers to any more. */
@NullMarked
package io.flashreport.report.deletion;

import org.jspecify.annotations.NullMarked;
