/** What payment providers tell of subscriptions. */
@NullMarked
package io.flashreport.billing.payments;

import org.jspecify.annotations.NullMarked;
