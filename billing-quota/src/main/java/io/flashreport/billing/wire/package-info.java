/** What all calls of the public API share: who calls, and what is answered instead when something is wrong. */
@NullMarked
package io.flashreport.billing.wire;

import org.jspecify.annotations.NullMarked;
