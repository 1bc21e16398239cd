/** Deletes all that there is of an account. */
@NullMarked
package io.flashreport.template.deletion;

import org.jspecify.annotations.NullMarked;
