/** Who changed what, kept for good. */
@NullMarked
package io.flashreport.billing.audit;

import org.jspecify.annotations.NullMarked;
