/** Looks whether this machine has what FlashReport needs, most of all to keep engines apart from everything else. */
@NullMarked
package io.flashreport.local.doctor;

import org.jspecify.annotations.NullMarked;
