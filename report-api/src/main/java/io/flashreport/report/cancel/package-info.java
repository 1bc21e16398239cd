/** Ends reports before they are generated. */
@NullMarked
package io.flashreport.report.cancel;

import org.jspecify.annotations.NullMarked;
