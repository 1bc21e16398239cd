/** The users of an account, and who is invited to be one. */
@NullMarked
package io.flashreport.billing.team;

import org.jspecify.annotations.NullMarked;
