/** Secrets that are handed out once and stored as hashes. */
@NullMarked
package io.flashreport.billing.secrets;

import org.jspecify.annotations.NullMarked;
