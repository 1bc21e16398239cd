/** Which fonts there are, what stands in for those that are not, and what no font can show. */
@NullMarked
package io.flashreport.engine.font;

import org.jspecify.annotations.NullMarked;
