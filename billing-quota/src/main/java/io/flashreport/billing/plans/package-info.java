/** What a subscription may be bought for, and what it then allows. */
@NullMarked
package io.flashreport.billing.plans;

import org.jspecify.annotations.NullMarked;
