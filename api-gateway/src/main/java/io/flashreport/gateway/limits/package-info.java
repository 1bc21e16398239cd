/** How much of the gateway one key, user, account or address may take. */
@NullMarked
package io.flashreport.gateway.limits;

import org.jspecify.annotations.NullMarked;
