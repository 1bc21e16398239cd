/** Deletes reports, and what no report refers to any more. */
@NullMarked
package io.flashreport.report.deletion;

import org.jspecify.annotations.NullMarked;
