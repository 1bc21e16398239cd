/** Templates and their versions; the database {@code templates}. */
@NullMarked
package io.flashreport.template;

import org.jspecify.annotations.NullMarked;
