/** Accounts, plans, subscriptions and API keys; the database {@code billing}. */
@NullMarked
package io.flashreport.billing;

import org.jspecify.annotations.NullMarked;
