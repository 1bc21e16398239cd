/** What an account has bought, and for how long it is valid. */
@NullMarked
package io.flashreport.billing.subscriptions;

import org.jspecify.annotations.NullMarked;
