/** Sees what the texts of a field are: numbers, dates, links, identifiers; and how such values are printed. */
@NullMarked
package io.flashreport.engine.value;

import org.jspecify.annotations.NullMarked;
