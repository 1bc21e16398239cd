/** Whose tokens are believed, and what each signer may say. */
@NullMarked
package io.flashreport.billing.tokens;

import org.jspecify.annotations.NullMarked;
