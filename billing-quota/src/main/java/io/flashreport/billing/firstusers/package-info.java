/** Users whom the configuration names, so that somebody can log in after the first start. */
@NullMarked
package io.flashreport.billing.firstusers;

import org.jspecify.annotations.NullMarked;
