/** Becoming a user, coming in and going out. */
@NullMarked
package io.flashreport.gateway.pages.session;

import org.jspecify.annotations.NullMarked;
