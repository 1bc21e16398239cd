/** What operators see and change. */
@NullMarked
package io.flashreport.gateway.pages.administration;

import org.jspecify.annotations.NullMarked;
