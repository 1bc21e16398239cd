/** The users of an account. */
@NullMarked
package io.flashreport.gateway.pages.team;

import org.jspecify.annotations.NullMarked;
