/** A new password for who has forgotten theirs. */
@NullMarked
package io.flashreport.billing.resets;

import org.jspecify.annotations.NullMarked;
