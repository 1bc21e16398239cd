/** What a subscription has used, as its owners see it. */
@NullMarked
package io.flashreport.billing.usage;

import org.jspecify.annotations.NullMarked;
