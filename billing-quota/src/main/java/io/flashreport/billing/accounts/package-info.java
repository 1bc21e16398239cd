/** Accounts and the people who belong to them. */
@NullMarked
package io.flashreport.billing.accounts;

import org.jspecify.annotations.NullMarked;
