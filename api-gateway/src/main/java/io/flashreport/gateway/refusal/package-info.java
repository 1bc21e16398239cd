/** Answers that the gateway gives itself, all of one shape. */
@NullMarked
package io.flashreport.gateway.refusal;

import org.jspecify.annotations.NullMarked;
