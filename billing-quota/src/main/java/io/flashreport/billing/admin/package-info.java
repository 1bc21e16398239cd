/** How operators see and manage accounts. */
@NullMarked
package io.flashreport.billing.admin;

import org.jspecify.annotations.NullMarked;
