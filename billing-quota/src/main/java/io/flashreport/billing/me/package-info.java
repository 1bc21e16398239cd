/** The user who is logged in. */
@NullMarked
package io.flashreport.billing.me;

import org.jspecify.annotations.NullMarked;
