/** API keys: what each may do, and the feed that tells gateways of every change. */
@NullMarked
package io.flashreport.billing.keys;

import org.jspecify.annotations.NullMarked;
