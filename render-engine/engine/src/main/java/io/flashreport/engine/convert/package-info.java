/**
 * Turns templates of version 6 and older into the format of version 7: reads the XML into a tree, rewrites it area by
 * area, takes out what the library would refuse, and says what was changed.
 */
@NullMarked
package io.flashreport.engine.convert;

import org.jspecify.annotations.NullMarked;
