/** Passwords: their rules, their hashes, and who may try how often. */
@NullMarked
package io.flashreport.billing.passwords;

import org.jspecify.annotations.NullMarked;
