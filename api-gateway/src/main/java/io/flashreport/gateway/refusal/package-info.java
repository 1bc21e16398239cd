/** Answers that the gateway gives itself: in the shape of v1, or as problems. */
@NullMarked
package io.flashreport.gateway.refusal;

import org.jspecify.annotations.NullMarked;
