/** How a stranger becomes the owner of a new account. */
@NullMarked
package io.flashreport.billing.registrations;

import org.jspecify.annotations.NullMarked;
