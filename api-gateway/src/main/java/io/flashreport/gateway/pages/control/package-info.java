/** Subscriptions, their keys, and what was used. */
@NullMarked
package io.flashreport.gateway.pages.control;

import org.jspecify.annotations.NullMarked;
