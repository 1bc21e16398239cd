/** Credits: how many reports a subscription may still create in its period, and what was charged for. */
@NullMarked
package io.flashreport.billing.credits;

import org.jspecify.annotations.NullMarked;
