/** The running system, seen from outside: driven through its public address and its script alone. */
@NullMarked
package io.flashreport.system;

import org.jspecify.annotations.NullMarked;
