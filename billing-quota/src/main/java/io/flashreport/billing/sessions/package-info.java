/** Logging in and out. */
@NullMarked
package io.flashreport.billing.sessions;

import org.jspecify.annotations.NullMarked;
